package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.process.Screen;
import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.ExperimentFacts;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.Tour;
import dev.postlude.suite.tour.Unmet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Shows Scoop to somebody who knows nothing but its HTTP, and says what of it was true.
public final class ScoopTour implements Tour {

    static final Experiment STRATEGY = new Experiment("scoop", "summarize-story", "summary-strategy");

    private static final Set<String> READERS = Set.of("opens", "clickthroughs", "saves", "satisfaction");

    private static final int GENERATED = 50;

    private static final long SEED = 2026;

    private static final Duration SUMMARIES = Duration.ofMinutes(3);

    private final Stage stage;
    private final Facts facts;
    private final ScoopApi admin;
    private final List<SeenStory> samples = new ArrayList<>();
    private final List<SeenStory> stories = new ArrayList<>();
    private double storiesASecond = 1;

    public ScoopTour(Stage stage) {
        this.stage = stage;
        this.facts = new Facts(stage);
        this.admin = new ScoopApi(stage.app().as("admin"));
    }

    @Override
    public boolean take() {
        try (var site = new GeneratedSite()) {
            facts.part("Feeds are read", () -> addFeeds(site));
            facts.part("Every story gets a summary, by one of two strategies", this::awaitSummaries);
            facts.part("Every summary is scored", () -> new ScoreTour(stage, facts).take(stories));
            facts.part("What readers do is credited", () -> new ReaderTour(stage, facts).take(stories));
            facts.part("The experiment speaks", this::experiment);
            facts.part("A story is summarised anew", () -> new ReaderTour(stage, facts).resummarize(stories));
            facts.part(
                    "The app is killed",
                    () -> new CrashTour(stage, facts, site).take(new Variations(samples), storiesASecond));
        }
        var surface = new SurfaceTour(stage, facts);
        facts.part("What cannot be a feed is refused", surface::refusals);
        facts.part("Pages and descriptions answer", () -> surface.pages(stories));
        return facts.summary("Scoop");
    }

    private void addFeeds(GeneratedSite site) {
        var publications = new Publications(stage);
        var added = publications.feeds();
        var number = added.stream().mapToInt(Publications.Added::stories).sum();
        facts.check(
                added.stream().allMatch(each -> each.stories() > 0),
                "%d sample feeds were found from the pages that link them, with %d stories"
                        .formatted(added.size(), number),
                added::toString);
        var again = publications.feeds();
        facts.check(
                again.stream().noneMatch(Publications.Added::isNew)
                        && again.stream()
                                .map(Publications.Added::id)
                                .toList()
                                .equals(added.stream()
                                        .map(Publications.Added::id)
                                        .toList()),
                "adding them again changes nothing",
                again::toString);
        added.forEach(feed -> samples.addAll(admin.stories(feed.id())));
        stories.addAll(samples);

        var feed = site.publish("first", new Variations(samples).make(GENERATED, SEED));
        var answer = admin.add(feed).expect(200, 201);
        var found = answer.json().path("stories").asInt();
        facts.check(
                (answer.status() == 201 || answer.repeated()) && found == GENERATED,
                "a feed of %d further stories was added".formatted(GENERATED),
                answer::told);
        stories.addAll(admin.stories(answer.json().path("id").asText()));
    }

    private void awaitSummaries() {
        requireStories(stories);
        var begin = System.nanoTime();
        var feeds = new TreeSet<>(stories.stream().map(SeenStory::feedId).toList());
        var before = stories.stream().filter(SeenStory::hasSummary).count();
        var summarised = facts.patience(SUMMARIES)
                .until(
                        "summaries",
                        () -> feeds.stream()
                                .flatMap(feed -> admin.stories(feed).stream())
                                .toList(),
                        all -> all.stream().allMatch(SeenStory::hasSummary),
                        all -> "%d of %d"
                                .formatted(
                                        all.stream()
                                                .filter(SeenStory::hasSummary)
                                                .count(),
                                        all.size()));
        var took = Screen.since(begin);
        storiesASecond = (summarised.size() - before) * 1000.0 / Math.max(1, took.toMillis());
        stories.clear();
        stories.addAll(summarised);
        facts.check(
                true,
                "all %d stories have a summary, %s later".formatted(stories.size(), Screen.seconds(took)),
                () -> "");

        var byVariant = new TreeMap<String, Integer>();
        stories.forEach(story -> byVariant.merge(story.variant(), 1, Integer::sum));
        facts.check(
                byVariant.size() == 2 && !byVariant.containsKey(""),
                "an administrator sees which variant wrote each, and both occur: " + byVariant,
                byVariant::toString);
        var seenByReader =
                new ScoopApi(stage.app().as("ada")).story(stories.getFirst().id());
        facts.check(seenByReader.variant().isEmpty(), "a reader does not see the variant", seenByReader::toString);
        var models = new TreeSet<>(stories.stream().map(SeenStory::model).toList());
        facts.check(
                models.equals(new TreeSet<>(List.of("offline"))),
                "each summary says that no language model wrote it",
                models::toString);
    }

    private void experiment() {
        new ExperimentFacts(facts, stage.console(), STRATEGY)
                .take(
                        List.of("FACT_LED", "QUESTION_LED"),
                        Map.of("guardrail", ScoreTour.GUARDRAILS, "judge", ScoreTour.JUDGE, "reader", READERS));
    }

    static void requireStories(List<SeenStory> stories) {
        if (stories.isEmpty()) {
            throw new Unmet("There are no stories to go on with, because none could be added.");
        }
    }
}
