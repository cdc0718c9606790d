package dev.postlude.engine.registry;

import dev.postlude.api.Failure;
import dev.postlude.api.Run;
import dev.postlude.engine.registry.FunctionDefinition.Kind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a method that follows the failure of a function.
final class FailureFunction {

    private FailureFunction() {}

    static Optional<FunctionDraft> read(
            FunctionDraft function, Class<?> type, Method method, Function<Class<?>, ?> bean, List<String> problems) {
        var before = problems.size();
        MethodBody.checkCallable(type, method, problems);
        var wanted = new ArrayList<Class<?>>();
        function.takes().ifPresent(wanted::add);
        wanted.add(Failure.class);
        wanted.add(Run.class);
        if (!Arrays.asList(method.getParameterTypes()).equals(wanted)) {
            problems.add("%s must take what \"%s\" takes, then a Failure, then a Run: (%s)."
                    .formatted(
                            FunctionsOfClass.where(type, method),
                            function.id(),
                            String.join(
                                    ", ",
                                    wanted.stream().map(Class::getSimpleName).toList())));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        var body = new MethodBody(type, method, bean);
        return Optional.of(new FunctionDraft(
                function.id() + "/failure",
                Kind.FAILURE,
                List.of(),
                function.retries(),
                0,
                "",
                Optional.empty(),
                function.inputType(),
                function.takes(),
                function.takes().isPresent()
                        ? call -> body.invoke(call.input(), call.failure(), call.run())
                        : call -> body.invoke(call.failure(), call.run())));
    }
}
