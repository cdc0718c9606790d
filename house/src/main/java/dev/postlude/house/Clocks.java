package dev.postlude.house;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// No test sleeps, and only the database's clock decides. A machine's clock may be read where the line above says why
/// that will do, in a comment that begins `// Wall clock:`.
final class Clocks implements Rule {

    private static final Set<String> NOW = Set.of(
            "Instant.now",
            "LocalDate.now",
            "LocalDateTime.now",
            "OffsetDateTime.now",
            "ZonedDateTime.now",
            "System.currentTimeMillis",
            "Clock.systemUTC",
            "Clock.systemDefaultZone");

    private static final Set<String> CLOCK_KEEPERS = Set.of("dev.postlude.engine.db");

    private static final String REASON = "// Wall clock:";

    private static final int REASON_LINES = 3;

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        for (var source : project.java()) {
            var lines = Project.text(source.path()).lines().toList();
            source.unit()
                    .accept(
                            new TreeScanner<@Nullable Void, @Nullable Void>() {
                                @Override
                                public @Nullable Void visitMethodInvocation(
                                        MethodInvocationTree call, @Nullable Void nothing) {
                                    if (call.getMethodSelect() instanceof MemberSelectTree method) {
                                        sleep(source, method).ifPresent(found::add);
                                        now(source, method, lines).ifPresent(found::add);
                                    }
                                    return super.visitMethodInvocation(call, nothing);
                                }
                            },
                            null);
        }
        return found;
    }

    private static Optional<Finding> sleep(JavaSource source, MemberSelectTree method) {
        var sleeps = method.getIdentifier().contentEquals("sleep")
                && (method.getExpression().toString().equals("Thread")
                        || method.getExpression().toString().startsWith("TimeUnit."));
        return sleeps && source.isTest()
                ? Optional.of(source.finding(
                        method,
                        "a test that sleeps is slow or wrong; wait for the thing itself, or move the test's clock"))
                : Optional.empty();
    }

    private static Optional<Finding> now(JavaSource source, MemberSelectTree method, List<String> lines) {
        if (!NOW.contains(method.toString())
                || CLOCK_KEEPERS.contains(source.packageName())
                || hasReason(lines, (int) source.line(method))) {
            return Optional.empty();
        }
        return Optional.of(source.finding(
                method,
                "only the database's clock decides; ask postlude.now(), take the moment as a parameter, or say above"
                        + " this line why this machine's clock will do: \"" + REASON + " …\""));
    }

    private static boolean hasReason(List<String> lines, int line) {
        return lines.subList(Math.max(0, line - 1 - REASON_LINES), line).stream()
                .anyMatch(text -> text.contains(REASON));
    }
}
