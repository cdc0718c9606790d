package dev.postlude.house;

import java.util.List;

/// All rules that read sources.
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new Length(),
            new ClassNames(),
            new Clocks(),
            new PackageDocuments(),
            new ConfigKeys(),
            new StatusWords(),
            new Links(),
            new Promises(),
            new Versions());

    private Rules() {}

    public static List<Finding> findings(Project project) {
        return ALL.stream().flatMap(rule -> rule.findings(project).stream()).toList();
    }
}
