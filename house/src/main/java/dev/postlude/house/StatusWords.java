package dev.postlude.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A run's status is one of seven words, in SQL and on the pages as everywhere. What the apps call the states of
/// their own rows is theirs.
final class StatusWords implements Rule {

    private static final Set<String> OF_A_RUN =
            Set.of("queued", "running", "waiting", "completed", "failed", "cancelled", "skipped");

    private static final Set<String> OF_A_TASK = Set.of("pending", "running", "complete", "failed");

    private static final Set<String> OF_A_SCORE = Set.of("pending", "arrived", "expired", "error");

    private static final Pattern IN_SQL = Pattern.compile(
            "\\bstatus\\s*(?:=|<>|!=|(?:NOT\\s+)?IN\\s*\\()\\s*((?:'[^']*'\\s*,?\\s*)+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ON_A_PAGE = Pattern.compile(
            "class=\"status ([a-z-]+)\"|[?&;]status=([a-z-]+)|\\bstatus\\s*(?:==|eq|is|!=|ne)\\s*['\"]([^'\"]*)['\"]");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        project.files(".sql", ".java").filter(file -> isPlatform(project, file)).forEach(file -> {
            var text = Project.text(file);
            IN_SQL.matcher(text)
                    .results()
                    .forEach(match -> QUOTED.matcher(match.group(1))
                            .results()
                            .forEach(word -> check(project, file, text, match.start(), word.group(1), found)));
        });
        project.files(".html", ".qute")
                .filter(file -> isPlatform(project, file))
                .forEach(file -> {
                    var text = Project.text(file);
                    ON_A_PAGE.matcher(text).results().forEach(match -> {
                        for (var group = 1; group <= match.groupCount(); group++) {
                            if (match.group(group) != null) {
                                check(project, file, text, match.start(), match.group(group), found);
                            }
                        }
                    });
                });
        return found;
    }

    private static boolean isPlatform(Project project, Path file) {
        var relative = project.relative(file);
        return relative.startsWith("platform") || relative.startsWith("apps/console");
    }

    private static void check(Project project, Path file, String text, int position, String word, List<Finding> found) {
        var line =
                (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
        var here = text.lines().skip(line).findFirst().orElse("");
        if (OF_A_RUN.contains(word)
                || OF_A_TASK.contains(word) && text.contains("ai_task")
                || OF_A_SCORE.contains(word) && here.contains("score")) {
            return;
        }
        found.add(project.finding(
                file,
                line + 1,
                "\"" + word + "\" is no status; a run is queued, running, waiting, completed, failed,"
                        + " cancelled or skipped, a row of ai_tasks pending, running, complete or failed, and a score"
                        + " pending, arrived, expired or error"));
    }
}
