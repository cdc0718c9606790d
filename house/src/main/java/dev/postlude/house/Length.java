package dev.postlude.house;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file fits into a head, a method onto a screen.
final class Length implements Rule {

    static final int FILE = 400;

    static final int METHOD = 60;

    @Override
    public List<Finding> findings(Project project) {
        return Stream.concat(files(project), methods(project)).toList();
    }

    private static Stream<Finding> files(Project project) {
        return project.files(".java", ".sql", ".html", ".css", ".js", ".sh")
                .map(file -> project.finding(
                        file,
                        Project.text(file).lines().count(),
                        "a file of more than " + FILE
                                + " lines; find the second concept in it and give that a file of its own"))
                .filter(finding -> finding.line() > FILE);
    }

    private static Stream<Finding> methods(Project project) {
        var found = new ArrayList<Finding>();
        for (var source : project.java()) {
            source.unit()
                    .accept(
                            new TreeScanner<@Nullable Void, @Nullable Void>() {
                                @Override
                                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                                    var lines = source.lastLine(method) - source.line(method) + 1;
                                    if (lines > METHOD) {
                                        found.add(source.finding(
                                                method,
                                                "method " + method.getName() + " has " + lines + " lines, more than "
                                                        + METHOD + "; give its paragraphs names"));
                                    }
                                    return super.visitMethod(method, nothing);
                                }
                            },
                            null);
        }
        return found.stream();
    }
}
