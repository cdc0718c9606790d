package dev.postlude.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Events, functions, series, workers and the overview.
class ListsTest {

    private final Past past = new Past();

    @AfterEach
    void forget() {
        past.close();
    }

    @Test
    void events_go_on_page_by_page_also_by_name() {
        var first = past.event("story/created", "{\"n\": 1}");
        past.event("story/opened", "{\"n\": 2}");
        var third = past.event("story/created", "{\"n\": 3}");
        var events = past.history.events();

        assertThat(events.list(EventLog.Filter.ANY, null, 50).items()).hasSize(3);
        var named = new EventLog.Filter("story/created", null, null, null);
        var page = events.list(named, null, 1);
        assertThat(page.items()).extracting(EventEntry::id).containsExactly(third);
        var next = events.list(named, page.next(), 1);
        assertThat(next.items()).extracting(EventEntry::id).containsExactly(first);
        assertThat(next.next()).isNull();
        assertThat(events.names()).containsExactly("story/created", "story/opened");
    }

    @Test
    void an_event_is_found_by_its_data_and_tells_the_runs_it_started() {
        var function = past.function(past.app("scoop"), "summarize", "function");
        var event = past.event("story/created", "{\"title\": \"bees\"}");
        past.event("story/created", "{\"title\": \"fares\"}");
        var run = past.run(function, event);

        var found = past.history.events().list(new EventLog.Filter(null, null, null, "bees"), null, 50);

        assertThat(found.items()).extracting(EventEntry::id).containsExactly(event);
        assertThat(past.history.runs().startedBy(event))
                .extracting(RunSummary::id)
                .containsExactly(run);
        assertThat(past.history.events().one(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_function_tells_what_starts_and_what_limits_it() {
        past.function(past.app("scoop"), "summarize", "function");

        assertThat(past.history.functions().one("scoop", "summarize").orElseThrow())
                .satisfies(function -> {
                    assertThat(function.triggers())
                            .containsExactly(new FunctionEntry.TriggerEntry("story/created", null, null, null));
                    assertThat(function.flowControl()).isEqualTo(new FunctionEntry.FlowControl(5, "feedId"));
                    assertThat(function.paused()).isFalse();
                });
    }

    @Test
    void a_series_counts_what_arrived_in_each_bucket_and_what_did_not() {
        var app = past.app("scoop");
        var run = past.run(past.function(app, "summarize", "function"), null);
        var metric = past.metric(app, "quality", "number", Duration.ofHours(1));
        past.scored(run, metric, 1, 0.2);
        past.scored(run, metric, 1, 0.4);
        past.scored(run, metric, 3, null);

        var series = past.history.scores().list(filter("summarize", null)).getFirst();

        assertThat(series.n()).isEqualTo(2);
        assertThat(series.points().stream()
                        .mapToLong(SeriesReport.Point::missing)
                        .sum())
                .isEqualTo(1);
        assertThat(past.history
                        .scores()
                        .list(filter("another", null))
                        .getFirst()
                        .points())
                .isEmpty();
        assertThatThrownBy(() -> past.history.scores().list(filter(null, Duration.ofSeconds(1))))
                .isInstanceOf(BadQuery.class)
                .hasMessageContaining("at most 1000 buckets");
    }

    @Test
    void the_overview_counts_the_last_hour_and_an_empty_database_is_no_trouble() {
        assertThat(past.history.overview().last(Duration.ofHours(1)).all()).isZero();
        assertThat(past.history.workers().list()).isEmpty();
        assertThat(past.history.workers().waits().nextAt()).isNull();
        var function = past.function(past.app("scoop"), "summarize", "function");
        past.ended(past.run(function, null), 3, null);
        past.run(function, null);

        assertThat(past.history.overview().last(Duration.ofHours(1))).isEqualTo(new Overview.Counts(1, 1, 0, 0, 0));
        assertThat(past.history.overview().lastHour()).hasSize(60);
        assertThat(past.history.workers().queues()).containsExactly(new Workers.Queue("scoop", 0, 0));
        assertThat(past.history.workers().storage()).isNotEmpty();
    }

    private static ScoreSeries.Filter filter(String function, Duration bucket) {
        return new ScoreSeries.Filter(null, "quality", function, null, bucket, null, null);
    }
}
