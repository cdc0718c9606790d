package dev.postlude.suite.tour.changesets;

import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;

/// Kills the app while it draws and posts, without asking, and looks whether anything was lost or posted
/// twice.
final class CrashTour {

    private static final int RELEASES = 16;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Stage stage;
    private final Facts facts;
    private final ChangesetsApi api;

    CrashTour(Stage stage, Facts facts, ChangesetsApi api) {
        this.stage = stage;
        this.facts = facts;
        this.api = api;
    }

    void take() {
        var process = stage.process(facts);
        var accepted = new ArrayList<String>();
        for (var number = 0; number < RELEASES; number++) {
            var release = SampleReleases.release("Before and after, " + number, "https://example.org/" + number);
            SampleReleases.changeset(
                    release, "a", "survivor: patch", "Survives the end of process number " + number + ".");
            accepted.add(
                    api.handIn(release).expect(202).json().path("releaseId").asText());
            if (number == RELEASES / 2) {
                var killed = process.kill();
                facts.check(
                        true,
                        "process %d was killed when %d releases were accepted".formatted(killed, number + 1),
                        () -> "");
                process.awaitRestart(killed);
            }
        }
        facts.check(
                new TreeSet<>(accepted).size() == RELEASES,
                "%d releases were accepted, before and after".formatted(RELEASES),
                accepted::toString);
        facts.patience(RECOVERY)
                .until(
                        "their messages",
                        () -> accepted.stream()
                                .filter(id -> api.release(id).path("posted").asBoolean())
                                .count(),
                        posted -> posted == RELEASES,
                        posted -> posted + " of " + RELEASES);
        var wrong = accepted.stream()
                .filter(id -> api.messages(id).size() != 1)
                .map(id -> id + " has " + api.messages(id).size())
                .toList();
        facts.check(wrong.isEmpty(), "each of them is in the channel exactly once", wrong::toString);
    }
}
