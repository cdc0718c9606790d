package dev.postlude.quotes.share;

import dev.postlude.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// Draws posters, one at a time, and keeps the latest: a link that spreads is asked for by many at once.
@ApplicationScoped
class Posters {

    private static final int KEPT = 64;

    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<UUID, Drawn> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Drawn> eldest) {
            return size() > KEPT;
        }
    };

    /// A picture, and a name for exactly these bytes.
    record Drawn(byte[] png, String tag) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Drawn drawn && Arrays.equals(png, drawn.png);
        }

        @Override
        public int hashCode() {
            return tag.hashCode();
        }
    }

    /// Of a quote that is written.
    Drawn of(Quote quote) {
        drawing.lock();
        try {
            return kept.computeIfAbsent(quote.id, id -> drawn(quote));
        } finally {
            drawing.unlock();
        }
    }

    private static Drawn drawn(Quote quote) {
        var png = Poster.png(quote.id, Optional.ofNullable(quote.topic), Objects.requireNonNull(quote.text));
        return new Drawn(png, Digest.of(png));
    }
}
