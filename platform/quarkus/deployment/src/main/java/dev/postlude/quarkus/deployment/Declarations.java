package dev.postlude.quarkus.deployment;

import dev.postlude.api.Cron;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Experiment;
import dev.postlude.api.Invocable;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.OnFailure;
import dev.postlude.api.Scorer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassInfo.NestingType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/// Finds in the index of an app where it declares something. Decides nothing about it.
final class Declarations {

    private static final List<DotName> MARKS = List.of(
            DotName.createSimple(DurableFunction.class),
            DotName.createSimple(On.class),
            DotName.createSimple(On.Any.class),
            DotName.createSimple(Cron.class),
            DotName.createSimple(OnFailure.class));

    private static final List<DotName> TARGETS = List.of(
            DotName.createSimple(Deferred.class),
            DotName.createSimple(Scorer.class),
            DotName.createSimple(Invocable.class));

    private static final Set<DotName> CONSTANTS = Set.of(
            DotName.createSimple(Metric.class),
            DotName.createSimple(Metric.Flag.class),
            DotName.createSimple(Metric.Num.class),
            DotName.createSimple(Metric.Count.class),
            DotName.createSimple(Experiment.class));

    private final IndexView index;

    Declarations(IndexView index) {
        this.index = index;
    }

    DeclaredClassesBuildItem find() {
        return new DeclaredClassesBuildItem(functions(), constants(), events());
    }

    private List<String> functions() {
        var found = new TreeSet<String>();
        for (var mark : MARKS) {
            for (var annotation : index.getAnnotations(mark)) {
                switch (annotation.target().kind()) {
                    case CLASS -> found.add(annotation.target().asClass().name().toString());
                    case METHOD ->
                        found.add(annotation
                                .target()
                                .asMethod()
                                .declaringClass()
                                .name()
                                .toString());
                    default -> {}
                }
            }
        }
        for (var target : TARGETS) {
            index.getAllKnownImplementations(target).stream()
                    .filter(Declarations::canBeNamed)
                    .forEach(type -> found.add(type.name().toString()));
        }
        return List.copyOf(found);
    }

    private static boolean canBeNamed(ClassInfo type) {
        return !type.isInterface()
                && !type.isAbstract()
                && !type.isSynthetic()
                && (type.nestingType() == NestingType.TOP_LEVEL || type.nestingType() == NestingType.INNER);
    }

    private List<String> constants() {
        return index.getKnownClasses().stream()
                .filter(type -> type.fields().stream().anyMatch(Declarations::isConstant))
                .map(type -> type.name().toString())
                .sorted()
                .toList();
    }

    private static boolean isConstant(FieldInfo field) {
        return java.lang.reflect.Modifier.isStatic(field.flags())
                && CONSTANTS.contains(field.type().name());
    }

    private List<String> events() {
        return index.getAnnotations(DotName.createSimple(EventName.class)).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> annotation.target().asClass().name().toString())
                .sorted()
                .toList();
    }
}
