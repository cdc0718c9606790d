package dev.postlude.house;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A link in a Markdown file leads to a file that is there.
final class Links implements Rule {

    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");

    private static final Pattern REFERENCE = Pattern.compile("^\\[[^\\]]+\\]:\\s+(\\S+)");

    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z][a-z0-9+.-]*:|#|//).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        project.files(".md").forEach(file -> {
            var fenced = false;
            var number = 0;
            for (var line : Project.text(file).lines().toList()) {
                number++;
                if (line.stripLeading().startsWith("```")) {
                    fenced = !fenced;
                } else if (!fenced && !line.startsWith("    ")) {
                    for (var target : targets(CODE.matcher(line).replaceAll(""))) {
                        if (!leadsSomewhere(project, file, target)) {
                            found.add(project.finding(
                                    file, number, "nothing is at " + target + "; correct the link or write the page"));
                        }
                    }
                }
            }
        });
        return found;
    }

    private static List<String> targets(String line) {
        var targets = new ArrayList<String>();
        for (var pattern : List.of(LINK, REFERENCE)) {
            pattern.matcher(line).results().map(match -> match.group(1)).forEach(targets::add);
        }
        targets.removeIf(target -> ELSEWHERE.matcher(target).matches());
        return targets;
    }

    private static boolean leadsSomewhere(Project project, Path file, String target) {
        var path = URLDecoder.decode(target.replaceFirst("[#?].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        return path.startsWith("/") ? project.holds(path.substring(1)) : Files.exists(file.resolveSibling(path));
    }
}
