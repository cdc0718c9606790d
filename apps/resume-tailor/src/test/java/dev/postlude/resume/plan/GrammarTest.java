package dev.postlude.resume.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final List<String> KNOWN = List.of(
            "Stripe", "Fjordline Freight AB", "Kastell Pay", "Tallow Logistics", "Tallow Labs", "Bank of Ireland");

    private static final Grammar GRAMMAR = new Grammar();

    @Test
    void the_sentence_of_the_seed_is_a_follow_up_on_the_tuesday_of_next_week() {
        var plan = (Plan.ScheduleFollowUp) parse("schedule a follow-up with Stripe next Tuesday", "2026-11-18T09:00");

        assertThat(plan.company()).isEqualTo("Stripe");
        assertThat(plan.when().date()).isEqualTo("2026-11-24");
        assertThat(plan.when().time()).isNull();
        assertThat(plan.shown())
                .contains("Tuesday, 24 November 2026", "\"next Tuesday\" is the Tuesday of next week", "Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // On a Monday, the two Tuesdays are a week apart.
                "2026-11-16T09:00 | Tuesday            | 2026-11-17",
                "2026-11-16T09:00 | this Tuesday       | 2026-11-17",
                "2026-11-16T09:00 | next Tuesday       | 2026-11-24",
                // On a Tuesday, today is not meant.
                "2026-11-17T09:00 | on Tuesday         | 2026-11-24",
                "2026-11-17T09:00 | next tue           | 2026-11-24",
                // On a Sunday, next week begins tomorrow.
                "2026-11-22T09:00 | next Monday        | 2026-11-23",
                "2026-11-22T09:00 | Tuesday next week  | 2026-11-24",
                "2026-11-18T09:00 | next week Friday   | 2026-11-27",
                "2026-11-18T09:00 | a week from Friday | 2026-11-27",
                "2026-11-18T09:00 | today              | 2026-11-18",
                "2026-11-18T09:00 | tomorrow           | 2026-11-19",
                "2026-11-18T09:00 | the day after tomorrow | 2026-11-20",
                "2026-11-18T09:00 | in 3 days          | 2026-11-21",
                "2026-11-18T09:00 | in a fortnight     | 2026-12-02",
                "2026-11-18T09:00 | in two weeks       | 2026-12-02",
                "2026-11-20T09:00 | in 2 business days | 2026-11-24",
                "2026-11-18T09:00 | next week          | 2026-11-23",
                "2026-11-18T09:00 | next month         | 2026-12-01",
                "2026-11-18T09:00 | end of the month   | 2026-11-30",
                "2026-11-18T09:00 | end of week        | 2026-11-20",
                "2026-11-18T09:00 | on 2026-12-24      | 2026-12-24",
                "2026-11-18T09:00 | on 24.12.2026      | 2026-12-24",
                "2026-11-18T09:00 | on 24/12/2026      | 2026-12-24",
                "2026-11-18T09:00 | on 12/24           | 2026-12-24",
                "2026-11-18T09:00 | on Dec 24th        | 2026-12-24",
                "2026-11-18T09:00 | on the 3rd of January | 2027-01-03",
                "2026-11-18T09:00 | on the 15th        | 2026-12-15",
                // Year ends, and months that are too short.
                "2026-12-31T23:30 | tomorrow           | 2027-01-01",
                "2026-12-28T09:00 | next Friday        | 2027-01-08",
                "2026-12-30T09:00 | in 3 days          | 2027-01-02",
                "2027-01-31T09:00 | in a month         | 2027-02-28",
                "2027-02-01T09:00 | on the 31st        | 2027-03-31",
                "2026-11-18T09:00 | on 29 February     | 2028-02-29"
            })
    void days_are_meant_as_the_user_sees_the_calendar(String now, String words, LocalDate day) {
        assertThat(parse("follow up with Stripe " + words.strip(), now.strip()))
                .isInstanceOfSatisfying(
                        Plan.ScheduleFollowUp.class,
                        plan -> assertThat(plan.when().date()).isEqualTo(day));
    }

    @Test
    void the_same_moment_is_another_day_elsewhere() {
        var moment = Instant.parse("2026-12-31T23:30:00Z");

        var auckland = GRAMMAR.parse("remind me tomorrow to rest", ZoneId.of("Pacific/Auckland"), moment, KNOWN);
        var newYork = GRAMMAR.parse("remind me tomorrow to rest", ZoneId.of("America/New_York"), moment, KNOWN);

        assertThat(((Plan.SetReminder) auckland).when().date()).isEqualTo("2027-01-02");
        assertThat(((Plan.SetReminder) newYork).when().date()).isEqualTo("2027-01-01");
    }

    @Test
    void times_that_the_clocks_skip_or_repeat_are_said() {
        var skipped =
                (Plan.ScheduleFollowUp) parse("follow up with Stripe on 28 March 2027 at 2:30", "2026-11-18T09:00");
        var repeated =
                (Plan.ScheduleFollowUp) parse("follow up with Stripe on 31 October 2027 at 2:30", "2026-11-18T09:00");

        assertThat(skipped.when().moment(LocalTime.NOON)).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(skipped.shown()).contains("the clocks skip 02:30 that night, so it is 03:30");
        assertThat(repeated.when().moment(LocalTime.NOON)).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(repeated.shown()).contains("02:30 comes twice");
        // The clocks go back in between: two hours on the wall are three of waiting.
        var soon = (Plan.SetReminder)
                GRAMMAR.parse("remind me in 3 hours to look", BERLIN, Instant.parse("2027-10-30T23:30:00Z"), KNOWN);
        assertThat(soon.when().time()).isEqualTo("03:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at 3pm | 15:00",
                "at 15:30 | 15:30",
                "at 9 | 09:00",
                "at 3 | 15:00",
                "at noon | 12:00",
                "at 12 am | 00:00",
                "in the morning | 09:00",
                "at 9.15 am | 09:15"
            })
    void times_of_day_are_understood(String words, LocalTime time) {
        assertThat(parse("follow up with Stripe tomorrow " + words.strip(), "2026-11-18T09:00"))
                .isInstanceOfSatisfying(
                        Plan.ScheduleFollowUp.class,
                        plan -> assertThat(plan.when().time()).isEqualTo(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "follow up with Stripe | When shall the follow-up with Stripe be?",
                "follow up next Tuesday | With whom",
                "follow up with Stripe on 3/4 | Is 3/4 3 April or 4 March?",
                "follow up with Stripe on February 30 | There is no day \"February 30\"",
                "follow up with Stripe yesterday | is over",
                "follow up with Stripe on 1 March 2020 | is over",
                "follow up with Stripe today at 8 | 08:00 today is over",
                "follow up with Stripe Monday or Tuesday | Shall it be Monday, 23 November 2026 or Tuesday, 24 November 2026?",
                "follow up with Tallow tomorrow | Tallow Logistics or Tallow Labs?",
                "follow up with Stripe tomorrow at 25:00 | There is no time",
                "tailor my resume | For which job",
                "remind me to breathe | When shall",
                "write an email | To whom",
                "make me a sandwich | was not understood"
            })
    void what_is_not_clear_is_asked_back(String words, String question) {
        assertThat(parse(words, "2026-11-18T09:00"))
                .isInstanceOfSatisfying(
                        Plan.Unknown.class,
                        unknown -> assertThat(unknown.question()).contains(question));
    }

    @Test
    void companies_are_found_by_parts_and_with_typos_and_strange_ones_stay_as_typed() {
        assertThat(company("Strpe")).isEqualTo("Stripe");
        assertThat(company("stirpe")).isEqualTo("Stripe");
        assertThat(company("fjordline")).isEqualTo("Fjordline Freight AB");
        assertThat(company("kastel pay")).isEqualTo("Kastell Pay");
        assertThat(company("Bank of Ireland")).isEqualTo("Bank of Ireland");
        assertThat(company("Nimbus Ltd")).isEqualTo("Nimbus Ltd");
    }

    @Test
    void other_intents_are_told_apart() {
        assertThat(parse("I applied to Fjordline as a backend engineer", "2026-11-18T09:00"))
                .isEqualTo(new Plan.AddApplication("Fjordline Freight AB", "backend engineer"));
        assertThat(parse("Stripe rejected me", "2026-11-18T09:00"))
                .isEqualTo(new Plan.UpdateStatus("Stripe", Stage.REJECTED));
        assertThat(parse("I got an offer from kastell pay!", "2026-11-18T09:00"))
                .isEqualTo(new Plan.UpdateStatus("Kastell Pay", Stage.OFFER));
        assertThat(parse("Please tailor my CV for the Stripe job.", "2026-11-18T09:00"))
                .isEqualTo(new Plan.TailorResume("Stripe"));
        assertThat(parse("search for remote Java jobs in Berlin", "2026-11-18T09:00"))
                .isEqualTo(new Plan.SearchJobs("remote Java", "Berlin"));
        assertThat(parse("draft an email to Anna at Stripe about salary", "2026-11-18T09:00"))
                .isEqualTo(new Plan.DraftEmail("Stripe", "Anna", "salary"));
        assertThat(parse(
                        "Schedule a follow-up call with Ana from Bank of Ireland on Friday at 10 about the contract",
                        "2026-11-18T09:00"))
                .isInstanceOfSatisfying(Plan.ScheduleFollowUp.class, plan -> {
                    assertThat(plan.contact()).isEqualTo("Ana");
                    assertThat(plan.company()).isEqualTo("Bank of Ireland");
                    assertThat(plan.note()).isEqualTo("the contract");
                });
    }

    @Test
    void anything_typed_is_answered_and_soon() {
        var random = new SplittableRandom(7);
        var words = List.of(
                "follow up",
                "with",
                "Stripe",
                "next",
                "Tuesday",
                "at",
                "3",
                "(((",
                "remind me",
                "in",
                "30",
                "February",
                "\u0000",
                "💼",
                "''",
                "applied to",
                "as",
                "\\E",
                "$1",
                "{}");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 2_000; i++) {
                var text = new StringBuilder();
                for (int n = random.nextInt(12); n >= 0; n--) {
                    text.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                assertThat(parse(text.toString(), "2026-11-18T09:00").shown()).isNotBlank();
            }
            assertThat(parse("follow up with " + "a ".repeat(240), "2026-11-18T09:00")
                            .shown())
                    .isNotBlank();
            assertThat(parse("a".repeat(501), "2026-11-18T09:00").shown()).contains("500 characters");
        });
    }

    private static String company(String typed) {
        return ((Plan.ScheduleFollowUp) parse("follow up with " + typed + " tomorrow", "2026-11-18T09:00")).company();
    }

    private static Plan parse(String text, String local) {
        return GRAMMAR.parse(
                text, BERLIN, LocalDateTime.parse(local).atZone(BERLIN).toInstant(), KNOWN);
    }
}
