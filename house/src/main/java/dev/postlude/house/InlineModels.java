package dev.postlude.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// No request waits for a model. A class with routes neither names a model nor calls anything that calls one, however
/// far away; it stores a task, sends an event and answers 202. The exception is a class that says it is one, with the
/// annotation `@AnswersInline`.
///
/// Followed are the calls between an app's own classes and those of `platform/ai`, interfaces included. Where a call
/// goes into the engine, the request is over.
final class InlineModels {

    static final String EXCEPTION = "AnswersInline";

    private static final String ROUTES = "jakarta.ws.rs.Path";

    private static final String LANGCHAIN = "dev.langchain4j";

    private static final Set<String> MODELS = Set.of("dev.postlude.ai.Model", "dev.postlude.ai.Models");

    private static final DescribedPredicate<JavaClass> ENGINE = JavaClass.Predicates.resideInAnyPackage(
            "dev.postlude.api..", "dev.postlude.engine..", "dev.postlude.quarkus..", "dev.postlude.stats..");

    private InlineModels() {}

    /// What is wrong, one sentence each, with the way from the route to the model.
    static List<String> findings(JavaClasses classes) {
        return classes.stream()
                .filter(InlineModels::hasRoutes)
                .filter(type -> type.getAnnotations().stream()
                        .noneMatch(each -> each.getRawType().getSimpleName().equals(EXCEPTION)))
                .flatMap(type -> Stream.concat(named(type), called(type)))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean hasRoutes(JavaClass type) {
        return !type.isInterface()
                && (type.isAnnotatedWith(ROUTES)
                        || type.getMethods().stream().anyMatch(each -> each.isAnnotatedWith(ROUTES)));
    }

    private static Stream<String> named(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(InlineModels::isModel)
                .map(model -> type.getName() + " has routes and names " + model.getName() + remedy());
    }

    private static Stream<String> called(JavaClass type) {
        var from = new HashMap<JavaCodeUnit, @Nullable JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        type.getCodeUnits().forEach(unit -> {
            from.put(unit, null);
            open.add(unit);
        });
        var found = new ArrayList<String>();
        while (!open.isEmpty()) {
            var unit = open.remove();
            for (var call : unit.getCallsFromSelf()) {
                if (asksModel(call.getTarget())) {
                    found.add(way(from, unit) + " calls " + call.getTarget().getFullName() + remedy());
                } else {
                    targets(call.getTarget())
                            .filter(next -> !from.containsKey(next))
                            .forEach(next -> {
                                from.put(next, unit);
                                open.add(next);
                            });
                }
            }
        }
        return found.stream();
    }

    /// The code that a call can run: the method itself, and whatever overrides it in the classes at hand.
    private static Stream<JavaCodeUnit> targets(CodeUnitCallTarget target) {
        if (ENGINE.test(target.getOwner())) {
            return Stream.empty();
        }
        var overriding = target.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().equals(target.getRawParameterTypes()));
        return Stream.concat(target.resolveMember().stream().map(JavaCodeUnit.class::cast), overriding);
    }

    /// What a model is called and who provides it may be shown on a page; what it answers may not be waited for.
    private static boolean asksModel(CodeUnitCallTarget target) {
        return isModel(target.getOwner())
                && (target.getName().equals("answer")
                        || target.getOwner().getPackageName().startsWith(LANGCHAIN));
    }

    private static boolean isModel(JavaClass type) {
        return type.getPackageName().startsWith(LANGCHAIN)
                || MODELS.contains(type.getName())
                || type.getAllRawInterfaces().stream().anyMatch(each -> MODELS.contains(each.getName()));
    }

    private static String way(Map<JavaCodeUnit, @Nullable JavaCodeUnit> from, JavaCodeUnit end) {
        var way = new ArrayDeque<String>();
        for (JavaCodeUnit unit = end; unit != null; unit = from.get(unit)) {
            way.addFirst(unit.getOwner().getSimpleName() + "." + unit.getName());
        }
        return String.join(" → ", way);
    }

    private static String remedy() {
        return "; store an ai_tasks row, send an event and answer 202, so that no request waits for a model";
    }
}
