package dev.postlude.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is left for later has an issue, or it is not left for later but forgotten.
final class Promises implements Rule {

    // Taken apart, so that this line is no finding itself.
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b(?!\\s*\\(?#\\d+)");

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        project.files(".java", ".sql", ".html", ".css", ".js", ".sh", ".xml", ".properties", ".md", ".yaml", ".yml")
                .forEach(file -> {
                    var number = 0;
                    for (var line : Project.text(file).lines().toList()) {
                        number++;
                        var matcher = LATER.matcher(line);
                        if (matcher.find()) {
                            found.add(project.finding(
                                    file,
                                    number,
                                    matcher.group(1) + " without an issue; do it now, or write " + matcher.group(1)
                                            + " (#123) with the issue's number"));
                        }
                    }
                });
        return found;
    }
}
