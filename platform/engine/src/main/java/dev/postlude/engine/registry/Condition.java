package dev.postlude.engine.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.NullValue;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/// A CEL expression over `event`, compiled once: `event.data.stars >= 4 && event.user != ""`.
///
/// `event` has the fields `name`, `data`, `id`, `ts` (text; `timestamp(event.ts)` makes it a moment) and `user`.
/// Whole and broken numbers compare with each other. Safe for any number of threads.
public final class Condition {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ITERATIONS = 10_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseErrorRecoveryLimit(1)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setResultType(SimpleType.BOOL)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final String expression;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    private Condition(String expression, CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.expression = expression;
        this.tree = tree;
        this.program = program;
    }

    /// Throws [InvalidCondition] when `expression` is no CEL, or its result is no boolean.
    public static Condition compile(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new InvalidCondition(
                    "A condition has at most %d characters; this one has %d. Decide the rest in the function."
                            .formatted(MAX_LENGTH, expression.length()));
        }
        var result = COMPILER.compile(expression);
        if (result.hasError()) {
            throw new InvalidCondition(complaint(expression, result));
        }
        try {
            var tree = result.getAst();
            return new Condition(expression, tree, RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidCondition("The condition \"%s\" cannot be used: %s".formatted(expression, e.getMessage()));
        }
    }

    private static String complaint(String expression, CelValidationResult result) {
        var first = result.getErrors().getFirst();
        var at = first.getSourceLocation();
        var place = at.getLine() > 0 ? "line %d, column %d".formatted(at.getLine(), at.getColumn() + 1) : "the start";
        var message = first.getMessage();
        if (message.startsWith("undeclared reference")) {
            message += "; a condition sees only event, so write event.data.… for a field of the event";
        } else if (message.startsWith("expected type 'bool'")) {
            message += "; a condition is true or false";
        }
        return "The condition \"%s\" is not valid CEL at %s: %s".formatted(expression, place, message);
    }

    /// Whether `event` fulfils it. A field that is not there, or of another type than the expression needs, does not.
    public boolean evaluate(JsonNode event) {
        try {
            return program.eval(Map.of("event", value(event))) instanceof Boolean holds && holds;
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            case NUMBER ->
                node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : (Object) node.doubleValue();
            case ARRAY -> {
                var elements = new ArrayList<Object>(node.size());
                node.forEach(element -> elements.add(value(element)));
                yield elements;
            }
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Object>();
                node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
                yield fields;
            }
            case NULL, MISSING, BINARY, POJO -> NullValue.NULL_VALUE;
        };
    }

    /// The fields of the event's data that the expression reads, such as `customer.id`: what a shape can be asked for.
    public TreeSet<String> dataFields() {
        return FieldsOfCondition.in(tree);
    }

    @Override
    public String toString() {
        return expression;
    }
}
