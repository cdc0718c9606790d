package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What Ada says became of her resumes, and whether it is credited to the runs that made them.
final class OutcomeTour {

    static final Set<String> SAID = new TreeSet<>(Set.of("accepted", "edited", "interview"));

    private static final Duration CREDIT = Duration.ofMinutes(2);

    private final Facts facts;
    private final ConsoleApi console;
    private final ResumeApi ada;

    OutcomeTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.console = stage.console();
        this.ada = new ResumeApi(stage.app().as("ada"));
    }

    /// Three of each strategy are enough: one was sent as it is, one was changed, and of one nothing is said.
    void take(List<Made> made) {
        for (var variant : ResumeTour.VARIANTS) {
            var own =
                    made.stream().filter(each -> each.variant().equals(variant)).toList();
            acceptedAndInvited(own.get(0));
            editedAndDeclined(own.get(1));
        }
        for (var variant : ResumeTour.VARIANTS) {
            silent(made.stream()
                    .filter(each -> each.variant().equals(variant))
                    .toList()
                    .get(2));
        }
        changeOfMind(made.getFirst());
    }

    private void acceptedAndInvited(Made made) {
        ada.outcome(made.id(), "accepted", "").expect(200);
        ada.outcome(made.id(), "interview", "").expect(200);
        credited(
                made,
                run -> run.latest("accepted") == 1 && run.latest("edited") == 0 && run.latest("interview") == 1,
                "sent as it is, and an interview: credited to its run (%s)".formatted(made.variant()));
    }

    private void editedAndDeclined(Made made) {
        var text = ada.browser()
                .get("/api/tailored/" + made.id() + ".txt")
                .expect(200)
                .body();
        ada.outcome(made.id(), "edited", text + "\nA line of my own").expect(200);
        ada.outcome(made.id(), "declined", "").expect(200);
        credited(
                made,
                run -> run.latest("accepted") == 0
                        && run.latest("edited") > 0
                        && run.latest("edited") < 0.5
                        && run.latest("interview") == 0,
                "sent after changes, and turned down: credited with the share of changed lines (%s)"
                        .formatted(made.variant()));
    }

    private void silent(Made made) {
        credited(
                made,
                run -> expired(run, "accepted") && expired(run, "interview"),
                "of one nothing was said in time: its scores are missing, and not zero (%s)".formatted(made.variant()));
    }

    private static boolean expired(SeenRun run, String metric) {
        return run.scores().stream()
                .anyMatch(score ->
                        score.metric().equals(metric) && !score.status().equals("arrived"));
    }

    private void changeOfMind(Made made) {
        ada.outcome(made.id(), "discarded", "").expect(200);
        credited(made, run -> run.latest("accepted") == 0, "a change of mind is credited too, however late");
        ada.outcome(made.id(), "accepted", "").expect(200);
        credited(made, run -> run.latest("accepted") == 1, "and so is changing it back");
    }

    private void credited(Made made, Predicate<SeenRun> holds, String fact) {
        var run = facts.patience(CREDIT)
                .until("what is said", () -> console.run(made.run()), holds, SeenRun::shownScores);
        facts.check(run.variants(ResumeTour.STRATEGY).equals(List.of(made.variant())), fact, run::toString);
    }
}
