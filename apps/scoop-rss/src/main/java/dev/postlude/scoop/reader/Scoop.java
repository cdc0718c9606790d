package dev.postlude.scoop.reader;

import dev.postlude.scoop.catalog.Story;
import dev.postlude.scoop.catalog.Summary;
import java.util.Optional;

/// A story as one reader sees it.
///
/// @param summary what is shown; empty while it is still churning
/// @param tasted  the reader has opened it
public record Scoop(Story story, Optional<Summary> summary, boolean saved, Optional<Rating> rating, boolean tasted) {

    /// A newer summary has been asked for than is shown.
    public boolean churning() {
        return summary.map(shown -> shown.generation < story.generation).orElse(true);
    }
}
