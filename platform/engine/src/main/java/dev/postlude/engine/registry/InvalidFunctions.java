package dev.postlude.engine.registry;

import java.util.List;

/// What an app declares cannot be run. Names everything that is wrong, not only the first.
public final class InvalidFunctions extends IllegalArgumentException {

    private final transient List<String> problems;

    public InvalidFunctions(List<String> problems) {
        super("%d problem%s in what the app declares:%n- %s"
                .formatted(
                        problems.size(), problems.size() == 1 ? "" : "s", String.join("%n- ".formatted(), problems)));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
