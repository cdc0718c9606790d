package dev.postlude.fitness.metrics.sleep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.health.SleepStage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NightTest {

    private static final ZoneOffset BERLIN = ZoneOffset.ofHours(1);
    private static final LocalDate MORNING = LocalDate.of(2026, 1, 15);

    private static Spell spell(String from, String to, SleepStage stage) {
        return new Spell(
                LocalDateTime.parse(from).toInstant(BERLIN),
                LocalDateTime.parse(to).toInstant(BERLIN),
                stage,
                BERLIN);
    }

    private static List<Spell> usual() {
        return List.of(
                spell("2026-01-14T22:45", "2026-01-15T07:05", SleepStage.IN_BED),
                spell("2026-01-14T23:00", "2026-01-15T01:00", SleepStage.CORE),
                spell("2026-01-15T01:00", "2026-01-15T02:00", SleepStage.DEEP),
                spell("2026-01-15T02:00", "2026-01-15T02:20", SleepStage.AWAKE),
                spell("2026-01-15T02:20", "2026-01-15T05:00", SleepStage.CORE),
                spell("2026-01-15T05:00", "2026-01-15T05:00:30", SleepStage.AWAKE),
                spell("2026-01-15T05:00:30", "2026-01-15T07:00", SleepStage.REM));
    }

    @Test
    void a_night_has_the_numbers_one_counts_by_hand() {
        var night = Night.of(MORNING, usual()).orElseThrow();

        assertThat(night.asleep()).isCloseTo(480 - 20 - 0.5, within(1e-6));
        assertThat(night.inBed()).hasValue(500);
        assertThat(night.efficiency()).isCloseTo(459.5 / 500, within(1e-9));
        assertThat(night.latency()).hasValue(15);
        assertThat(night.awakenings()).as("half a minute is none").isEqualTo(1);
        assertThat(night.awake()).isCloseTo(20.5, within(1e-6));
        assertThat(night.deep()).isEqualTo(60);
        assertThat(night.core()).isEqualTo(280);
        assertThat(night.rem()).isCloseTo(119.5, within(1e-6));
        assertThat(night.midpoint()).as("three at night is 15 hours after noon").isEqualTo(15 * 60);
        assertThat(night.naps()).isZero();
    }

    @Test
    void without_a_word_about_the_bed_efficiency_is_of_the_sleep_alone_and_latency_is_unknown() {
        var night = Night.of(MORNING, usual().subList(1, 7)).orElseThrow();

        assertThat(night.inBed()).isEmpty();
        assertThat(night.latency()).isEmpty();
        assertThat(night.efficiency()).isCloseTo(459.5 / 480, within(1e-9));
    }

    @Test
    void what_two_spells_cover_counts_once() {
        var spells = new ArrayList<>(usual());
        spells.add(spell("2026-01-14T23:30", "2026-01-15T00:30", SleepStage.ASLEEP));

        assertThat(Night.of(MORNING, spells).orElseThrow().asleep()).isCloseTo(459.5, within(1e-6));
    }

    @Test
    void a_nap_is_not_the_night() {
        var spells = new ArrayList<>(usual());
        spells.add(spell("2026-01-15T10:30", "2026-01-15T11:00", SleepStage.CORE));

        var night = Night.of(MORNING, spells).orElseThrow();

        assertThat(night.asleep()).isCloseTo(459.5, within(1e-6));
        assertThat(night.naps()).isEqualTo(30);
        assertThat(night.inBed()).hasValue(500);
    }

    @Test
    void lying_awake_all_night_is_no_sleep() {
        assertThat(Night.of(MORNING, usual().subList(0, 1))).isEmpty();
    }

    @Test
    void before_and_after_midnight_belong_to_the_same_morning() {
        assertThat(Night.key(LocalDateTime.parse("2026-01-14T22:00").toInstant(BERLIN), BERLIN))
                .isEqualTo(MORNING);
        assertThat(Night.key(LocalDateTime.parse("2026-01-15T03:00").toInstant(BERLIN), BERLIN))
                .isEqualTo(MORNING);
        assertThat(Night.key(LocalDateTime.parse("2026-01-15T12:30").toInstant(BERLIN), BERLIN))
                .isEqualTo(MORNING.plusDays(1));
    }

    @Test
    void a_night_in_which_the_clocks_change_is_as_long_as_it_was_and_has_its_middle_on_the_wall() {
        var zone = ZoneId.of("Europe/Berlin");
        var down = ZonedDateTime.of(2026, 3, 28, 23, 0, 0, 0, zone);
        var up = ZonedDateTime.of(2026, 3, 29, 7, 0, 0, 0, zone);
        var half = down.plusHours(3);
        var spells = List.of(
                new Spell(down.toInstant(), half.toInstant(), SleepStage.CORE, down.getOffset()),
                new Spell(half.toInstant(), up.toInstant(), SleepStage.CORE, half.getOffset()));

        var night = Night.of(LocalDate.of(2026, 3, 29), spells).orElseThrow();

        assertThat(night.asleep())
                .as("from 23:00 to 07:00 by the wall, with an hour missing")
                .isEqualTo(420);
        assertThat(night.midpoint()).as("02:30 UTC+1 is 03:30 on the wall").isEqualTo(15.5 * 60);
        assertThat(Night.key(down.toInstant(), down.getOffset())).isEqualTo(night.key());
    }

    @Test
    void whatever_a_watch_notes_shares_stay_shares_and_no_time_is_counted_twice() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 300; round++) {
            var spells = new ArrayList<Spell>();
            var evening = LocalDateTime.parse("2026-01-14T20:00").toInstant(BERLIN);
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                var start = evening.plusSeconds(random.nextInt(12 * 3600));
                spells.add(new Spell(
                        start,
                        start.plusSeconds(random.nextInt(7200)),
                        SleepStage.values()[random.nextInt(SleepStage.values().length)],
                        BERLIN));
            }
            Night.of(MORNING, spells).ifPresent(night -> {
                assertThat(night.efficiency()).isBetween(0.0, 1.0);
                assertThat(night.asleep())
                        .isLessThanOrEqualTo(
                                (night.end().toEpochMilli() - night.start().toEpochMilli()) / 60_000.0 + 1e-6);
                assertThat(night.latency().orElse(0)).isGreaterThanOrEqualTo(0);
                assertThat(night.inBed().orElse(1e9)).isGreaterThanOrEqualTo(night.asleep() - 1e-6);
                assertThat(night.naps()).isGreaterThanOrEqualTo(-1e-6);
            });
        }
    }

    @Test
    void regularity_is_the_spread_of_the_middles_and_needs_five_nights() {
        assertThat(Regularity.of(900, 930, 870, 900, 960)).hasValueCloseTo(34.205, within(1e-3));
        assertThat(Regularity.of(900, 930, 870, 900)).isEmpty();
    }
}
