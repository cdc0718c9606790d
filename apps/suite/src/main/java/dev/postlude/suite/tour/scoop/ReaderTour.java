package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.Browser.NoAnswer;
import dev.postlude.suite.tour.ConsoleApi;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.SeenRun;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Two readers, Ada and Grace, and the scores that come of what they do, however late.
final class ReaderTour {

    private static final Duration CREDIT = Duration.ofSeconds(60);

    private static final int STORIES_A_VARIANT = 2;

    private static final double GOOD_AND_OVERSOLD = (1 + 0.3) / 2;

    private final Facts facts;
    private final ConsoleApi console;
    private final ScoopApi admin;
    private final ScoopApi ada;
    private final ScoopApi grace;

    ReaderTour(Stage stage, Facts facts) {
        this.facts = facts;
        this.console = stage.console();
        var app = stage.app();
        this.admin = new ScoopApi(app.as("admin"));
        this.ada = new ScoopApi(app.as("ada"));
        this.grace = new ScoopApi(app.as("grace"));
    }

    void take(List<SeenStory> stories) {
        var read = chosen(stories);
        var wrongWay = new ArrayList<String>();
        for (var story : read) {
            ada.open(story).expect(200);
            grace.open(story).expect(200);
            grace.open(story).expect(200);
            var click = ada.click(story);
            if (click.status() != 302 || !click.header("Location").equals(story.url())) {
                wrongWay.add(
                        "%s, Location %s instead of %s".formatted(click.told(), click.header("Location"), story.url()));
            }
            ada.save(story).expect(200);
            ada.rate(story, "good").expect(200);
            grace.rate(story, "oversold").expect(200);
        }
        facts.check(
                wrongWay.isEmpty(),
                "reading on leads to the story's source, with 302",
                () -> String.join("\n", wrongWay));
        for (var story : read) {
            credited(story);
        }
    }

    private void credited(SeenStory story) {
        var fact = "opens, clickthroughs, saves and satisfaction are credited to the run that wrote what was read (%s)"
                .formatted(story.variant());
        try {
            var run = facts.patience(CREDIT)
                    .until(
                            "late scores",
                            () -> console.run(story.runId()),
                            seen -> seen.total("opens") == 2
                                    && seen.total("clickthroughs") == 1
                                    && seen.total("saves") == 1
                                    && Math.abs(seen.latest("satisfaction") - GOOD_AND_OVERSOLD) < 0.001,
                            SeenRun::shownScores);
            facts.check(run.variants(ScoopTour.STRATEGY).equals(List.of(story.variant())), fact, run::toString);
        } catch (NoAnswer e) {
            throw e;
        } catch (Unmet e) {
            facts.check(
                    false,
                    fact,
                    () -> "Two opens, one click, one save and a satisfaction of " + GOOD_AND_OVERSOLD
                            + " were expected. " + e.getMessage());
        }
    }

    /// Asks for a new summary of a story that nobody has read on from yet.
    void resummarize(List<SeenStory> stories) {
        ScoopTour.requireStories(stories);
        var earlier = stories.getLast();
        admin.resummarize(earlier.id()).expect(202);
        var later = newest(earlier);
        facts.check(true, "another run has written it, by " + later.variant(), () -> "");

        grace.clickWithoutRun(later.id()).expect(302);
        expectClicks(later.runId(), 1, "a click from now on is credited to the new run");
        expectClicks(earlier.runId(), 0, "and not to the earlier one");
        ada.click(earlier).expect(302);
        expectClicks(earlier.runId(), 1, "a click beside the earlier summary is still credited to who wrote that");
        expectClicks(later.runId(), 1, "and not to the new run");
    }

    /// Once nobody writes another: who is killed before the answer may have taken the wish already, and takes it again.
    private SeenStory newest(SeenStory earlier) {
        return facts.patience(CREDIT)
                .until(
                        "the new summary",
                        () -> {
                            var runs = console.runsFor(
                                    ScoopTour.STRATEGY.app(), ScoopTour.STRATEGY.function(), earlier.id());
                            return runs.stream().allMatch(run -> run.status().equals("completed"))
                                    ? admin.story(earlier.id())
                                    : earlier;
                        },
                        story -> story.hasSummary() && !story.runId().equals(earlier.runId()),
                        story -> "still the one of run " + story.runId());
    }

    private void expectClicks(String runId, int number, String fact) {
        try {
            facts.patience(CREDIT)
                    .until(
                            "a click's credit",
                            () -> console.run(runId),
                            run -> run.total("clickthroughs") == number,
                            SeenRun::shownScores);
            facts.check(true, fact, () -> "");
        } catch (NoAnswer e) {
            throw e;
        } catch (Unmet e) {
            facts.check(false, fact, e::getMessage);
        }
    }

    /// Some of each variant.
    private static List<SeenStory> chosen(List<SeenStory> stories) {
        ScoopTour.requireStories(stories);
        var chosen = new ArrayList<SeenStory>();
        var ofVariant = new TreeMap<String, Integer>();
        for (var story : stories.subList(0, stories.size() - 1)) {
            if (ofVariant.merge(story.variant(), 1, Integer::sum) <= STORIES_A_VARIANT) {
                chosen.add(story);
            }
        }
        return chosen;
    }
}
