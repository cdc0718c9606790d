package dev.postlude.changesets.semver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Texts that were read lately. A workspace repeats a handful of ranges thousands of times, and reading one is the
/// dearest part of planning.
final class Read<T> {

    private static final int MOST = 2_000;

    private final Function<String, Optional<T>> reading;
    private final Map<String, Optional<T>> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<T>> eldest) {
            return size() > MOST;
        }
    });

    Read(Function<String, Optional<T>> reading) {
        this.reading = reading;
    }

    Optional<T> of(String text) {
        var before = known.get(text);
        if (before != null) {
            return before;
        }
        var read = reading.apply(text);
        known.put(text, read);
        return read;
    }
}
