package dev.postlude.quotes.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Trial;
import dev.postlude.quotes.quote.QuoteRequested;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class ArchiveTest {

    private static final Meaning SAME = new Meaning(List.of(0.6f, 0.8f));

    private static Archive.Entry publish(Archive archive, Connection tx, UUID quote) throws SQLException {
        var said = new Written("Everybody has said this before.", "offline", 1, null, null);
        return archive.publish(
                tx,
                new QuoteRequested(quote, Optional.empty(), Optional.empty()),
                new Trial<>(Contestant.GPT, said),
                SAME,
                UUID.randomUUID());
    }

    private static UUID wanted(Stage stage) {
        var quote = UUID.randomUUID();
        stage.execute("INSERT INTO quotes.quote (id, created_at) VALUES ('%s', postlude.now())".formatted(quote));
        return quote;
    }

    /// The second one publishes while the first one has yet to commit, so neither could see the other.
    @Story
    void two_who_say_the_same_at_the_same_moment_are_not_both_the_first(TestEngine engine) throws Exception {
        var stage = Stage.on(engine, Map.of());
        var archive = stage.archive();
        var one = wanted(stage);
        var two = wanted(stage);
        try (var first = engine.database().connect();
                var second = engine.database().connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            var novelty = publish(archive, first, one).novelty();
            var later = CompletableFuture.supplyAsync(() -> {
                try {
                    return publish(archive, second, two).novelty();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            stage.awaitBlocked();
            first.commit();

            assertThat(novelty.held()).isTrue();
            assertThat(later.get().held()).isFalse();
            second.commit();
        }
    }
}
