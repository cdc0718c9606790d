package dev.postlude.engine.run;

import dev.postlude.api.Ending;
import dev.postlude.api.Failure;
import dev.postlude.api.Parent;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs that deferred others, as those others see them.
record Parents(Database database) {

    private record Ended(UUID id, String function, short state, byte @Nullable [] output) implements Parent {

        @Override
        public Ending ending() {
            return switch (state) {
                case dev.postlude.engine.run.Ending.COMPLETED -> Ending.COMPLETED;
                case dev.postlude.engine.run.Ending.FAILED -> Ending.FAILED;
                default -> Ending.CANCELLED;
            };
        }

        @Override
        public <T> Optional<T> output(Class<T> type) {
            return ending() == Ending.COMPLETED && output != null
                    ? Optional.ofNullable(Json.<@Nullable T>read(output, type))
                    : Optional.empty();
        }

        @Override
        public Optional<Failure> failure() {
            if (ending() != Ending.FAILED || output == null) {
                return Optional.empty();
            }
            var told = Json.tree(output);
            return Optional.of(new Failure(
                    id,
                    function,
                    told.path("type").asText(),
                    told.path("message").asText()));
        }
    }

    Parent of(UUID run) {
        return database.one(
                        """
                        SELECT f.name, o.state, o.output
                          FROM run r JOIN function f ON f.id = r.function JOIN outcome o ON o.run_id = r.id
                         WHERE r.id = ?
                        """,
                        row -> (Parent)
                                new Ended(run, row.text("name"), (short) row.integer("state"), row.bytes("output")),
                        run)
                .orElseThrow(() -> new IllegalStateException(
                        "Run %s, which deferred this one, is no longer in the history".formatted(run)));
    }
}
