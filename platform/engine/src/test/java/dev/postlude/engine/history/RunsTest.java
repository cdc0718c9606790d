package dev.postlude.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsTest {

    private final Past past = new Past();
    private final Runs runs = past.history.runs();
    private int app;
    private int summarize;
    private int judge;

    @BeforeEach
    void register() {
        app = past.app("scoop");
        summarize = past.function(app, "summarize", "function");
        judge = past.function(app, "judge", "deferred");
    }

    @AfterEach
    void forget() {
        past.close();
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended() {
        var made = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            made.addFirst(past.run(summarize, null));
        }

        var first = runs.list(RunFilter.ANY, null, 3);
        var second = runs.list(RunFilter.ANY, first.next(), 3);
        var third = runs.list(RunFilter.ANY, second.next(), 3);

        assertThat(ids(first)).isEqualTo(made.subList(0, 3));
        assertThat(ids(second)).isEqualTo(made.subList(3, 6));
        assertThat(ids(third)).isEqualTo(made.subList(6, 7));
        assertThat(third.next()).isNull();
    }

    @Test
    void every_status_is_read_off_the_tables_and_found_by_its_filter() {
        var completed = past.run(summarize, null);
        past.ended(completed, 3, "{\"words\": 12}");
        var failed = past.run(summarize, null);
        past.ended(failed, 4, "{\"type\": \"IOException\", \"message\": \"gone\"}");
        var cancelled = past.run(summarize, null);
        past.ended(cancelled, 5, null);
        var skipped = past.run(summarize, null, null, 0, 0, 0);
        past.ended(skipped, 6, "{\"message\": \"a newer one came\"}");
        var running = past.run(summarize, null);
        var sleeping = past.run(summarize, null);
        past.waits(sleeping, 1, 3, "overnight");
        var resting = past.run(summarize, null);
        past.waits(resting, 1, 12, "fetch");
        var resumed = past.run(summarize, null);
        past.ready(app, resumed);

        assertThat(withStatus(RunStatus.COMPLETED)).containsExactly(completed);
        assertThat(withStatus(RunStatus.FAILED)).containsExactly(failed);
        assertThat(withStatus(RunStatus.CANCELLED)).containsExactly(cancelled);
        assertThat(withStatus(RunStatus.SKIPPED)).containsExactly(skipped);
        assertThat(withStatus(RunStatus.RUNNING)).containsExactly(running);
        assertThat(withStatus(RunStatus.WAITING)).containsExactly(sleeping);
        assertThat(withStatus(RunStatus.QUEUED)).containsExactlyInAnyOrder(resting, resumed);
        assertThat(runs.list(RunFilter.ANY, null, 50).items())
                .filteredOn(run -> run.id().equals(skipped))
                .singleElement()
                .extracting(RunSummary::skippedBecause)
                .isEqualTo("a newer one came");
    }

    @Test
    void a_text_is_found_in_the_function_the_event_and_the_output() {
        var byEvent = past.run(summarize, past.event("story/created", "{\"title\": \"Why the bees came back\"}"));
        var byOutput = past.run(summarize, null);
        past.ended(byOutput, 3, "{\"text\": \"About bees.\"}");
        var byFunction = past.run(past.function(app, "count-bees", "function"), null);
        past.run(summarize, past.event("story/created", "{\"title\": \"Rail fares\"}"));

        assertThat(ids(runs.list(text("bees"), null, 50))).containsExactlyInAnyOrder(byEvent, byOutput, byFunction);
        assertThat(ids(runs.list(text(byEvent.toString()), null, 50))).containsExactly(byEvent);
        assertThat(ids(runs.list(text("%"), null, 50))).isEmpty();
    }

    @Test
    void a_search_that_finds_little_stops_early_and_says_where_to_go_on() {
        var needle = past.run(summarize, null);
        past.ended(needle, 3, "{\"text\": \"a needle\"}");
        past.database.update("""
                INSERT INTO run (id, function, worker, generation, created_at)
                SELECT overlay(postlude.id_at(clock_timestamp() + i * interval '1 ms')::text PLACING '7' FROM 15)::uuid, ?, 1, 1, now()
                  FROM generate_series(1, 6000) i
                """, summarize);

        var first = runs.list(text("needle"), null, 50);
        var second = runs.list(text("needle"), first.next(), 50);

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(ids(second)).containsExactly(needle);
        assertThat(second.next()).isNull();
    }

    @Test
    void deferred_runs_can_be_shown_alone_or_left_out() {
        var parent = past.run(summarize, null);
        var deferred = past.run(judge, null, parent, 1, 7, 1);

        assertThat(ids(runs.list(deferred(true), null, 50))).containsExactly(deferred);
        assertThat(ids(runs.list(deferred(false), null, 50))).containsExactly(parent);
    }

    @Test
    void one_run_tells_all_that_happened_to_it() {
        var run = past.run(summarize, past.event("story/created", "{\"storyId\": \"s-1\"}"));
        past.checkpoint(run, 1, 1, "fetch", false, "{\"words\": 840}");
        past.attempt(run, 1, 1, "fetch", "refused");
        past.checkpoint(run, 2, 7, "judge", false, "{\"target\": \"judge\", \"input\": {\"storyId\": \"s-1\"}}");
        past.checkpoint(run, 3, 7, "later", false, "{\"target\": \"judge\", \"input\": {}}");
        past.checkpoint(run, 4, 7, "never", false, "{\"target\": \"judge\", \"input\": {}}");
        past.checkpoint(run, 5, 8, "never/taken-back", false, "{\"defer\": \"never\"}");
        past.checkpoint(run, 6, 5, "render", true, "{\"type\": \"RenderFailed\", \"message\": \"no font\"}");
        past.waits(run, 7, 4, "opened");
        var judged = past.run(judge, null, run, 2, 7, 1);
        var rendered = past.run(past.function(app, "render", "function"), null, run, 6, 5, 1);
        var metric = past.metric(app, "faithfulness", "number", Duration.ofHours(1));
        past.scored(run, metric, 1, 0.9);

        var report = runs.one(run).orElseThrow();

        assertThat(report.input().path("storyId").asText()).isEqualTo("s-1");
        assertThat(report.steps())
                .extracting(step ->
                        step.name() + " " + step.kind() + " " + step.status().word())
                .contains("fetch step completed", "render invoke failed", "opened wait waiting");
        assertThat(report.steps())
                .filteredOn(step -> step.name().equals("fetch"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.attempts())
                            .singleElement()
                            .satisfies(attempt -> assertThat(
                                            attempt.error().path("message").asText())
                                    .isEqualTo("refused"));
                    assertThat(Duration.between(step.startedAt(), step.endedAt()))
                            .hasMillis(250);
                });
        assertThat(report.defers())
                .extracting(defer -> defer.id() + " " + defer.status().word())
                .containsExactly("judge running", "later waiting", "never cancelled");
        assertThat(report.defers().getFirst().runId()).isEqualTo(judged);
        assertThat(report.children())
                .singleElement()
                .isEqualTo(new RunReport.RunLink(rendered, "scoop", "render", RunStatus.RUNNING, "invoke", "render"));
        assertThat(report.scores())
                .singleElement()
                .satisfies(score -> assertThat(score.value()).isEqualTo(0.9));
        assertThat(report.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.id()).isEqualTo("opened"));
        assertThat(runs.one(judged).orElseThrow().deferredFrom().runId()).isEqualTo(run);
    }

    @Test
    void a_payload_that_is_not_json_hides_nothing_else() {
        var run = past.run(summarize, null);
        past.ended(run, 3, "not json at all");

        assertThat(runs.one(run).orElseThrow().run().output().asText()).contains("unreadable");
    }

    @Test
    void a_cursor_that_is_none_is_refused_by_its_name() {
        assertThatThrownBy(() -> runs.list(RunFilter.ANY, "page-2", 50))
                .isInstanceOf(BadQuery.class)
                .hasMessage("cursor is one that an earlier page gave as its next; was \"page-2\"");
        assertThatThrownBy(() -> runs.list(RunFilter.ANY, null, 501)).hasMessage("limit is 1 to 500; was 501");
    }

    private List<UUID> withStatus(RunStatus status) {
        return ids(runs.list(RunFilter.ANY.withStatus(status), null, 50));
    }

    private static List<UUID> ids(Page<RunSummary> page) {
        return page.items().stream().map(RunSummary::id).toList();
    }

    private static RunFilter text(String q) {
        return new RunFilter(null, null, null, null, null, null, q);
    }

    private static RunFilter deferred(boolean only) {
        return new RunFilter(null, null, null, null, null, only, null);
    }
}
