package dev.postlude.scoop.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T09:30:00Z | 2026-11-20T09:30:00Z",
                "2026-11-20T09:30:00.123456+02:00 | 2026-11-20T07:30:00Z",
                "2026-11-20T09:30:00+0200 | 2026-11-20T07:30:00Z",
                "2026-11-20T09:30:00-05 | 2026-11-20T14:30:00Z",
                "2026-11-20 09:30:00 | 2026-11-20T09:30:00Z",
                "2026-11-20 09:30:00 UTC | 2026-11-20T09:30:00Z",
                "2026-11-20T09:30 | 2026-11-20T09:30:00Z",
                "2026-11-20T24:00:00Z | 2026-11-21T00:00:00Z",
                "2026-11-20T23:59:60Z | 2026-11-20T23:59:59Z",
                "2026-11-20 | 2026-11-20T00:00:00Z",
                "2026-11 | 2026-11-01T00:00:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "20261120T093000Z | 2026-11-20T09:30:00Z",
                "20261120 | 2026-11-20T00:00:00Z",
                "2026/11/20 09:30 | 2026-11-20T09:30:00Z",
                "Fri, 20 Nov 2026 09:30:00 GMT | 2026-11-20T09:30:00Z",
                "Fri, 20 Nov 2026 09:30:00 +0530 | 2026-11-20T04:00:00Z",
                "Fri, 20 Nov 2026 09:30 EST | 2026-11-20T14:30:00Z",
                "20 Nov 26 09:30:00 PDT | 2026-11-20T16:30:00Z",
                "Friday, 20 November 2026 09:30:00 CET | 2026-11-20T08:30:00Z",
                "Mon, 20 Nov 2026 09:30:00 GMT | 2026-11-20T09:30:00Z",
                "Fri, 20 Nov 2026 9:30:00 PM | 2026-11-20T21:30:00Z",
                "Fri 20-Nov-2026 09:30:00 GMT+1 | 2026-11-20T08:30:00Z",
                "Fri, 20 Sept 2026 09:30:00 Z | 2026-09-20T09:30:00Z",
                "November 20, 2026 | 2026-11-20T00:00:00Z",
                "Nov 20th, 2026, 09:30 am | 2026-11-20T09:30:00Z",
                "Nov. 20, 2026 at 12:05 a.m. | 2026-11-20T00:05:00Z",
                "Fri Nov 20 09:30:00 2026 | 2026-11-20T09:30:00Z",
                "Fri Nov 20 09:30:00 PST 2026 | 2026-11-20T17:30:00Z",
                "20 Nov 2026 | 2026-11-20T00:00:00Z",
                "1795167000 | 2026-11-20T09:30:00Z",
                "1795167000000 | 2026-11-20T09:30:00Z",
            })
    void dates_as_they_are_written(String written, Instant meant) {
        assertThat(FeedDates.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "0001-01-01T00:00:00Z",
                "0000-00-00 00:00:00",
                "2026-13-45",
                "Fri, 31 Feb 2026 09:30:00 GMT",
                "20 Brumaire 2026",
                "9999-12-31T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "99999999999999999999",
                "12:30",
                "+2026-01-01"
            })
    void dates_that_cannot_be_true_are_none(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }

    @Test
    void a_date_as_long_as_a_novel_is_none() {
        assertThat(FeedDates.parse("2026-11-20 " + "9".repeat(5_000))).isEmpty();
        assertThat(FeedDates.parse(null)).isEmpty();
    }
}
