package dev.postlude.engine;

import java.util.List;

/// Whether the engine works.
///
/// @param live     its loops take their turns; if not, only a restart helps
/// @param ready    it holds its lease and reaches the database
/// @param problems what is wrong, in sentences
public record Health(boolean live, boolean ready, List<String> problems) {

    public Health {
        problems = List.copyOf(problems);
    }
}
