package dev.postlude.fitness.health.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import dev.postlude.fitness.sample.Truth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Whole exports, with everything that is wrong with real ones, against what their writer knows about them.
class WholeExportTest {

    private static final LocalDate LAST = LocalDate.of(2022, 11, 6);

    @Test
    void everything_the_generator_wrote_is_read_and_nothing_else() throws IOException {
        var xml = new ByteArrayOutputStream();
        var truth = new SampleExport(order(7)).writeXml(xml);

        var tally = new Tally();
        try (var reader = new ExportReader(new ByteArrayInputStream(xml.toByteArray()), 0)) {
            assertThat(reader.read(Long.MAX_VALUE / 2, tally)).isFalse();
        }

        agree(tally, truth);
        assertThat(tally.exportedAt).isEqualTo(order(7).exportedAt());
        assertThat(tally.birthDate).isEqualTo(LocalDate.of(1988, 4, 9));
        assertThat(tally.sex).isEqualTo("female");
    }

    @Test
    void miles_and_pounds_come_to_the_same_as_kilometres_and_kilograms() throws IOException {
        var metric = read(order(7));
        var imperial = read(order(7).inImperialUnits());

        assertThat(imperial.samplesByType()).isEqualTo(metric.samplesByType());
        metric.sumsByType()
                .forEach((type, sum) -> assertThat(imperial.sumsByType().get(type))
                        .as(type)
                        .isCloseTo(sum, Percentage.withPercentage(0.2)));
    }

    @Test
    void a_newer_export_of_the_same_person_has_all_of_the_older_one() throws IOException {
        var older = read(order(7).exportedAt(order(7).exportedAt().minusSeconds(10 * 86_400)));
        var newer = read(order(7));

        assertThat(newer.samples.keySet().containsAll(older.samples.keySet())).isTrue();
        assertThat(newer.sleep.containsAll(older.sleep)).isTrue();
        assertThat(newer.samples.size()).isGreaterThan(older.samples.size());
    }

    @Test
    void reading_goes_on_at_every_position_a_reader_has_stood_at() throws IOException {
        var xml = new ByteArrayOutputStream();
        var truth = new SampleExport(order(3)).writeXml(xml);
        var bytes = xml.toByteArray();
        var random = new Random(5);

        var tally = new Tally();
        var position = 0L;
        for (var more = true; more; ) {
            var in = new ByteArrayInputStream(bytes);
            in.skipNBytes(position);
            try (var reader = new ExportReader(in, position)) {
                more = reader.read(1 + random.nextInt(3_000_000), tally);
                position = reader.position();
            }
        }

        agree(tally, truth);
    }

    private static SampleOrder order(long seed) {
        return SampleOrder.of(seed, LAST, 70).withDetail(0.25);
    }

    private static Tally read(SampleOrder order) throws IOException {
        var xml = new ByteArrayOutputStream();
        new SampleExport(order).writeXml(xml);
        var tally = new Tally();
        try (var reader = new ExportReader(new ByteArrayInputStream(xml.toByteArray()), 0)) {
            reader.read(Long.MAX_VALUE / 2, tally);
        }
        return tally;
    }

    private static void agree(Tally tally, Truth truth) {
        assertThat(tally.bad).isEqualTo(truth.bad());
        assertThat(tally.samplesByType()).isEqualTo(truth.samples());
        truth.sums()
                .forEach((type, sum) -> assertThat(tally.sumsByType().get(type))
                        .as(type)
                        .isCloseTo(sum, Percentage.withPercentage(1e-6)));
        assertThat(tally.sleep).hasSize((int) truth.sleepStretches());
        assertThat(tally.beats).hasSize((int) truth.beatLists());
        assertThat(tally.workouts).hasSize((int) truth.allWorkouts());
        assertThat(tally.workouts.stream()
                        .mapToLong(each -> each.statistics().size())
                        .sum())
                .isEqualTo(truth.allStatistics());
        assertThat(tally.rings).hasSize((int) truth.allRings());
        assertThat(tally.ignored).isEqualTo(truth.allIgnored());
        assertThat(tally.repeated).isEqualTo(truth.allRepeated());
        assertThat(tally.read).isEqualTo(truth.elements());
    }
}
