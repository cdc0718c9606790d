package dev.postlude.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every key that can be set stands in `docs/operating.md`, and every key that stands there can be set.
///
/// Keys are the methods of `@ConfigMapping` interfaces, the names in `@ConfigProperty`, and what is asked of the
/// configuration or the system properties by a literal name. A key of a map, such as a model's name, is written
/// `<name>` in the page. Keys of Quarkus are its own to describe, even where we read one.
final class ConfigKeys implements Rule {

    static final String PAGE = "docs/operating.md";

    private static final Set<String> ASKING = Set.of(
            "getProperty", "getBoolean", "getInteger", "getLong", "getValue", "getOptionalValue", "getConfigValue");

    private static final Pattern IN_BACKTICKS =
            Pattern.compile("`%?([a-z][a-z0-9-]*(?:\\.[a-z0-9*<>{}\"-]+)+)(?:=[^`]*)?`");

    private static final Pattern FREE_PART = Pattern.compile("<[^>]*>|\\{[^}]*\\}|\"[^\"]*\"");

    @Override
    public List<Finding> findings(Project project) {
        if (!project.holds(PAGE)) {
            return List.of();
        }
        var known = new Reading(project).keys();
        var page = project.files(PAGE).findFirst().orElseThrow();
        var written = written(Project.text(page));
        var ours = known.keySet().stream().map(ConfigKeys::first).collect(Collectors.toSet());

        var found = new ArrayList<Finding>();
        known.forEach((key, where) -> {
            if (!written.containsKey(key)) {
                found.add(new Finding(where.file(), where.line(), key + " is not in " + PAGE + "; describe it there"));
            }
        });
        written.forEach((key, line) -> {
            if (ours.contains(first(key)) && !known.containsKey(key) && !isGroup(key, known.keySet())) {
                found.add(project.finding(page, line, key + " cannot be set any more; correct it or take it out"));
            }
        });
        return found;
    }

    private static Map<String, Long> written(String page) {
        var written = new TreeMap<String, Long>();
        var number = 0L;
        for (var line : page.lines().toList()) {
            number++;
            for (var match : IN_BACKTICKS.matcher(line).results().toList()) {
                written.putIfAbsent(FREE_PART.matcher(match.group(1)).replaceAll("*"), number);
            }
        }
        return written;
    }

    /// A page may speak of `postlude.worker.*` as a whole.
    private static boolean isGroup(String key, Set<String> known) {
        var group = key.endsWith(".*") ? key.substring(0, key.length() - 1) : key + ".";
        return known.stream().anyMatch(each -> each.startsWith(group));
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    /// Reads the keys out of the sources.
    private static final class Reading {

        private final Map<String, Finding> keys = new TreeMap<>();
        private final Map<String, ClassTree> interfaces = new HashMap<>();

        Reading(Project project) {
            var sources = project.java().stream()
                    .filter(source -> source.relative().toString().contains("src/main/java/"))
                    .toList();
            sources.forEach(this::collectInterfaces);
            sources.forEach(this::read);
        }

        Map<String, Finding> keys() {
            return keys;
        }

        private void collectInterfaces(JavaSource source) {
            source.unit()
                    .accept(
                            new TreeScanner<@Nullable Void, String>() {
                                @Override
                                public @Nullable Void visitClass(ClassTree type, String outer) {
                                    var name = outer + "." + type.getSimpleName();
                                    if (type.getKind() == Tree.Kind.INTERFACE) {
                                        interfaces.put(name, type);
                                    }
                                    return super.visitClass(type, name);
                                }
                            },
                            source.packageName());
        }

        private void read(JavaSource source) {
            source.unit()
                    .accept(
                            new TreeScanner<@Nullable Void, String>() {
                                @Override
                                public @Nullable Void visitClass(ClassTree type, String outer) {
                                    var name = outer + "." + type.getSimpleName();
                                    argument(type.getModifiers(), "ConfigMapping", "prefix")
                                            .ifPresent(prefix -> readMapping(source, type, name, prefix));
                                    return super.visitClass(type, name);
                                }

                                @Override
                                public @Nullable Void visitAnnotation(AnnotationTree annotation, String outer) {
                                    if (simpleName(annotation).equals("ConfigProperty")) {
                                        argument(annotation, "name")
                                                .filter(key -> !key.startsWith("quarkus."))
                                                .ifPresent(key -> keys.put(key, source.finding(annotation, key)));
                                    }
                                    return super.visitAnnotation(annotation, outer);
                                }

                                @Override
                                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String outer) {
                                    asked(call).ifPresent(key -> keys.put(key, source.finding(call, key)));
                                    return super.visitMethodInvocation(call, outer);
                                }
                            },
                            source.packageName());
        }

        private void readMapping(JavaSource source, ClassTree type, String name, String prefix) {
            for (var member : type.getMembers()) {
                if (member instanceof MethodTree method && method.getBody() == null) {
                    readMethod(source, method, name, prefix);
                }
            }
        }

        private void readMethod(JavaSource source, MethodTree method, String owner, String prefix) {
            var own = has(method.getModifiers(), "WithParentName")
                    ? prefix
                    : prefix + "."
                            + argument(method.getModifiers(), "WithName", "value")
                                    .orElse(kebab(method.getName().toString()));
            var type = String.valueOf(method.getReturnType());
            var key = type.startsWith("Map<") ? own + ".*" : own;
            var value = type.replaceFirst("^(?:java\\.util\\.)?Map<[^,]*,\\s*(.*)>$", "$1")
                    .replaceFirst("^(?:java\\.util\\.)?(?:Optional|List|Set)<(.*)>$", "$1");
            var group = group(owner, value);
            if (group.isPresent()) {
                readMapping(source, group.get().getValue(), group.get().getKey(), key);
            } else {
                keys.put(key, source.finding(method, key));
            }
        }

        /// An interface by its simple name as it is seen from `owner`: nested in it, beside it, or further out.
        private Optional<Map.Entry<String, ClassTree>> group(String owner, String simpleName) {
            for (var scope = owner; !scope.isEmpty(); scope = scope.substring(0, Math.max(0, scope.lastIndexOf('.')))) {
                var type = interfaces.get(scope + "." + simpleName);
                if (type != null) {
                    return Optional.of(Map.entry(scope + "." + simpleName, type));
                }
            }
            return Optional.empty();
        }

        private static Optional<String> asked(MethodInvocationTree call) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && ASKING.contains(method.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                return literal(call.getArguments().getFirst()).filter(key -> key.startsWith("postlude."));
            }
            return Optional.empty();
        }

        private static boolean has(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(each -> simpleName(each).equals(annotation));
        }

        private static Optional<String> argument(ModifiersTree modifiers, String annotation, String argument) {
            return modifiers.getAnnotations().stream()
                    .filter(each -> simpleName(each).equals(annotation))
                    .findFirst()
                    .flatMap(each -> argument(each, argument));
        }

        private static Optional<String> argument(AnnotationTree annotation, String name) {
            for (var argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree pair
                        && pair.getVariable().toString().equals(name)) {
                    return literal(pair.getExpression());
                }
                if (name.equals("value") && argument instanceof LiteralTree) {
                    return literal(argument);
                }
            }
            return Optional.empty();
        }

        private static Optional<String> literal(ExpressionTree expression) {
            return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
                    ? Optional.of(text)
                    : Optional.empty();
        }

        private static String simpleName(AnnotationTree annotation) {
            var name = annotation.getAnnotationType().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private static String kebab(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        }
    }
}
