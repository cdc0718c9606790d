package dev.postlude.engine.registry;

import dev.postlude.api.Experiment;
import dev.postlude.api.Metric;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The experiments and metrics that a class declares as constants.
record ConstantsOfClass(List<Experiment<?>> experiments, List<Metric> metrics) {

    static ConstantsOfClass of(Class<?> type, List<String> problems) {
        var experiments = new ArrayList<Experiment<?>>();
        var metrics = new ArrayList<Metric>();
        try {
            for (var field : type.getDeclaredFields()) {
                var isExperiment = field.getType() == Experiment.class;
                if ((isExperiment || Metric.class.isAssignableFrom(field.getType()))
                        && isConstant(field, type, problems)) {
                    field.setAccessible(true);
                    switch (field.get(null)) {
                        case Experiment<?> experiment -> experiments.add(experiment);
                        case Metric metric -> metrics.add(metric);
                        case null, default -> problems.add("%s.%s is null.".formatted(type.getName(), field.getName()));
                    }
                }
            }
        } catch (ExceptionInInitializerError e) {
            problems.add("The constants of %s cannot be made: %s"
                    .formatted(type.getName(), e.getCause() == null ? e : e.getCause()));
        } catch (NoClassDefFoundError e) {
            // Its constants have failed before, and that was said then; or a class is not there at all.
            if (problems.stream().noneMatch(problem -> problem.contains(type.getName()))) {
                problems.add("%s cannot be loaded: %s".formatted(type.getName(), e.getMessage()));
            }
        } catch (IllegalAccessException e) {
            problems.add("The constants of %s cannot be read: %s".formatted(type.getName(), e.getMessage()));
        }
        checkExperiments(type, experiments, problems);
        return new ConstantsOfClass(experiments, metrics);
    }

    private static boolean isConstant(Field field, Class<?> type, List<String> problems) {
        if (!Modifier.isStatic(field.getModifiers())) {
            // A record or a bean may well hold a metric that somebody handed to it.
            return false;
        }
        if (!Modifier.isFinal(field.getModifiers())) {
            problems.add("%s.%s must be final: an experiment or a metric is a constant, known before the first run."
                    .formatted(type.getName(), field.getName()));
            return false;
        }
        return true;
    }

    private static void checkExperiments(Class<?> type, List<Experiment<?>> experiments, List<String> problems) {
        var names = new HashSet<String>();
        for (var experiment : experiments) {
            if (!names.add(experiment.name())) {
                problems.add("%s declares two experiments called \"%s\". Give one of them another name."
                        .formatted(type.getName(), experiment.name()));
            }
            if (experiment.weights().values().stream()
                            .mapToDouble(weight -> weight)
                            .sum()
                    <= 0) {
                problems.add(
                        "All weights of the experiment \"%s\" in %s are zero, so it can choose nothing. Give one variant a weight above zero."
                                .formatted(experiment.name(), type.getName()));
            }
            var aimed = new HashSet<String>();
            for (var aim : experiment.aims()) {
                if (!aimed.add(aim.metric().name())) {
                    problems.add(
                            "The experiment \"%s\" in %s names the metric \"%s\" twice. It has one role: goal, guard or secondary."
                                    .formatted(
                                            experiment.name(),
                                            type.getName(),
                                            aim.metric().name()));
                }
            }
        }
    }
}
