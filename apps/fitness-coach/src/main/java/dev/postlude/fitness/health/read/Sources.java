package dev.postlude.fitness.health.read;

import java.util.HashMap;
import java.util.Map;

/// The sources an export has named so far. Millions of records name the same few.
final class Sources {

    /// A person has a few dozen. Beyond this they are made anew each time, which is only slower.
    private static final int MOST = 1_000;

    private final Map<String, Source> known = new HashMap<>();

    Source of(Told told) {
        var name = told.text("sourceName", "");
        var source = known.get(name);
        if (source == null || source.kind() == Source.Kind.OTHER) {
            // One that was named after its owner may still say with a later record what it is.
            var better = Source.of(name, told.text("device"));
            if (source == null || better.kind() != source.kind()) {
                source = better;
                if (known.size() < MOST || known.containsKey(name)) {
                    known.put(name, source);
                }
            }
        }
        return source;
    }
}
