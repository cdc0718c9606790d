package dev.postlude.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.Outgoing;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.event.EventIntake;
import dev.postlude.engine.queue.Bell;
import dev.postlude.engine.registry.Registered;
import dev.postlude.engine.score.OutsideScores;
import dev.postlude.engine.score.Weights;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// What people and programs do to runs, functions and experiments from outside.
final class Operations {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Machinery machinery;

    Operations(Machinery machinery) {
        this.machinery = machinery;
    }

    void score(UUID run, List<IncomingScore> scores) {
        new OutsideScores(machinery.database()).write(run, scores);
    }

    Optional<Integer> changeWeights(
            String app, String function, String experiment, Map<String, Double> weights, String by) {
        return new Weights(machinery.database()).change(app, function, experiment, weights, by);
    }

    CancelResult cancel(UUID run) {
        if (machinery
                .database()
                .one("SELECT 1 AS there FROM run WHERE id = ?", row -> row.integer("there"), run)
                .isEmpty()) {
            return new CancelResult.Unknown();
        }
        return machinery
                .cancels()
                .request(run)
                .<CancelResult>map(state -> new CancelResult.AlreadyEnded(word(state)))
                .orElseGet(CancelResult.Cancelled::new);
    }

    UUID invoke(String app, String function, JsonNode input) {
        var target = find(app, function);
        var payload = Json.bytes(input);
        if (payload.length > Limits.MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "The input is larger than %d bytes (MAX_PAYLOAD_BYTES)".formatted(Limits.MAX_PAYLOAD_BYTES));
        }
        return start(target, null, null, payload, input);
    }

    private Registered find(String app, String function) {
        return machinery.registry().refresh().find(app, function).orElseThrow(() -> new NoSuchFunction(app, function));
    }

    /// @param repeated the run that is run again, if it is one
    private UUID start(
            Registered target,
            @Nullable UUID repeated,
            @Nullable UUID event,
            byte @Nullable [] payload,
            JsonNode input) {
        var run = Ids.next();
        var scope = target.limit() == 0 && !target.paused() ? null : target.scope(input);
        machinery
                .writers()
                .commit(new Act()
                        .newRun(new Rows.NewRun(
                                run,
                                target.id(),
                                target.app(),
                                false,
                                event,
                                repeated,
                                Rows.BODY,
                                repeated == null ? 0 : Rows.RERUN,
                                scope,
                                payload,
                                0)));
        machinery.waits().rang(target.app(), scope, target.id());
        return run;
    }

    private record Old(
            int function, @Nullable UUID event, byte @Nullable [] input, byte @Nullable [] data, boolean isErased) {

        static Old of(Row row) throws SQLException {
            return new Old(
                    row.integer("function"),
                    row.uuidOrNull("event_id"),
                    row.bytes("input"),
                    row.bytes("data"),
                    row.flag("is_erased"));
        }
    }

    UUID rerun(UUID run, @Nullable JsonNode input) {
        var old = machinery.database().one("""
                        SELECT r.function, r.event_id, r.input, e.data,
                               EXISTS (SELECT FROM erasure x WHERE x.id = r.id) AS is_erased
                          FROM run r LEFT JOIN event e ON e.id = r.event_id
                         WHERE r.id = ?
                        """, Old::of, run).orElseThrow(() -> new UnknownRun(run));
        var target = machinery.registry().refresh().functions().get(old.function());
        if (target == null) {
            throw new UnknownRun(run);
        }
        if (input != null) {
            // What came of an erased run is ended; this comes of what was given now.
            return start(target, old.isErased() ? null : run, null, Json.bytes(input), input);
        }
        if (old.isErased()) {
            throw new ErasedRun(run);
        }
        var known = old.input() == null ? old.data() : old.input();
        return start(
                target, run, old.event(), old.input(), known == null ? Json.tree((Object) null) : Json.tree(known));
    }

    void pause(String app, String function, boolean paused) {
        var target = find(app, function);
        machinery.database().inTransaction(tx -> {
            tx.update("UPDATE function SET paused = ? WHERE id = ?", paused, target.id());
            return tx.update("UPDATE registry SET version = version + 1");
        });
        machinery.registry().refresh();
        machinery.waits().rang(target.app(), "paused/" + target.id(), target.id());
        machinery.bell().ring(Bell.ready(target.app()));
    }

    Optional<RunResult> call(Record event, Duration patience) {
        var endings = new ArrayList<CompletableFuture<RunResult>>(1);
        var started = machinery.intake().withAct(EventIntake.incoming(List.of(Outgoing.of(event))), sending -> {
            // Listened to before it is stored: a run may have ended before we hear that it has begun.
            endings.clear();
            sending.runs().forEach(run -> endings.add(machinery.runner().await(run)));
            var act = new Act();
            sending.addTo(act, false);
            return act;
        });
        if (started.runs().size() != 1) {
            throw new IllegalStateException("The event started %d runs, not one"
                    .formatted(started.runs().size()));
        }
        try {
            return Optional.of(endings.getFirst().get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notHere) {
            return ended(started.runs().getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            machinery.runner().forgetAwaited(started.runs().getFirst());
        }
    }

    Optional<RunResult> await(UUID run, Duration patience) {
        var ending = machinery.runner().await(run);
        var giveUpAt = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var ended = ended(run);
                if (ended.isPresent()) {
                    return ended;
                }
                var left = giveUpAt - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                // Here the future tells; a run that ends in another process is found by looking.
                var here = machinery.runner().executing(run).isPresent();
                try {
                    return Optional.of(
                            ending.get(here ? left : Math.min(left, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS));
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            machinery.runner().forgetAwaited(run);
        }
    }

    private Optional<RunResult> ended(UUID run) {
        if (machinery.runner().executing(run).isPresent()) {
            return Optional.empty();
        }
        return machinery
                .database()
                .one(
                        "SELECT state, output FROM outcome WHERE run_id = ?",
                        row -> new RunResult(run, word(row.integer("state")), Optional.ofNullable(row.bytes("output"))),
                        run);
    }

    private static String word(int state) {
        return switch (state) {
            case 3 -> "completed";
            case 4 -> "failed";
            case 5 -> "cancelled";
            default -> "skipped";
        };
    }
}
