package dev.postlude.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every package says in a sentence what it is for, and that null is not a value in it.
final class PackageDocuments implements Rule {

    private static final Pattern SENTENCE = Pattern.compile("^/// \\S.{20,}", Pattern.MULTILINE);

    @Override
    public List<Finding> findings(Project project) {
        Map<Path, List<JavaSource>> packages = project.java().stream()
                .filter(source -> source.relative().toString().contains("src/main/java/"))
                .collect(Collectors.groupingBy(source -> source.relative().resolveSibling("package-info.java")));
        return packages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> findings(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static List<Finding> findings(Path document, List<JavaSource> sources) {
        var written = sources.stream().filter(JavaSource::isPackageDocument).findFirst();
        if (written.isEmpty()) {
            return List.of(new Finding(document, 1, "this package has no document; say in a sentence what it is for"));
        }
        var text = Project.text(written.get().path());
        if (!SENTENCE.matcher(text).find()) {
            return List.of(
                    new Finding(document, 1, "no sentence says what this package is for; write one in a /// comment"));
        }
        return text.contains("@NullMarked")
                ? List.of()
                : List.of(new Finding(document, 1, "add @NullMarked, so that null is a statement in this package"));
    }
}
