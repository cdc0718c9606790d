package dev.postlude.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Versions are chosen in one place, the root `pom.xml`; a module names what it uses and no number.
final class Versions implements Rule {

    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("<(version|[\\w.-]+[.-]version)>\\s*\\d[^<]*<");

    @Override
    public List<Finding> findings(Project project) {
        var found = new ArrayList<Finding>();
        project.files("/pom.xml")
                .filter(file -> !project.relative(file).toString().equals("pom.xml"))
                .forEach(file -> {
                    // Blanked rather than removed, so that the lines keep their numbers.
                    var text = PARENT.matcher(Project.text(file))
                            .replaceAll(parent -> "\n".repeat((int) parent.group()
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()));
                    var number = 0;
                    for (var line : text.lines().toList()) {
                        number++;
                        if (NUMBER.matcher(line).find()) {
                            found.add(project.finding(
                                    file,
                                    number,
                                    "a version outside the root pom.xml; move it there and leave it out here"));
                        }
                    }
                });
        return found;
    }
}
