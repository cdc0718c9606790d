package dev.postlude.fitness.health.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.health.SleepStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What is wrong with real exports, one test a trouble.
class TroublesTest {

    private static final String DATES = "startDate=\"2024-01-05 08:00:00 +0100\" endDate=\"2024-01-05 08:10:00 +0100\"";

    private static Tally read(String elements) {
        return readDocument("<HealthData locale=\"de_DE\">" + elements + "</HealthData>");
    }

    private static Tally readDocument(String xml) {
        return readBytes(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Tally readBytes(byte[] xml) {
        var tally = new Tally();
        try (var reader = new ExportReader(new ByteArrayInputStream(xml), 0)) {
            reader.read(Long.MAX_VALUE / 2, tally);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tally;
    }

    private static String record(String type, String attributes) {
        return "<Record type=\"%s\" sourceName=\"Watch\" %s/>".formatted(type, attributes);
    }

    private static String steps(String attributes) {
        return record("HKQuantityTypeIdentifierStepCount", "unit=\"count\" value=\"42\" " + attributes);
    }

    @Test
    void a_document_type_that_is_broken_is_left_out_unread() {
        var tally = readDocument("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE HealthData [
            <!ATTLIST VisionPrescription
              type CDATA #REQUIRED
            <!ELEMENT RightEye EMPTY>
            ]>
            <HealthData>\
            """ + steps(DATES) + "</HealthData>");

        assertThat(tally.sample().value()).isEqualTo(42);
    }

    @Test
    void a_vertical_tab_in_a_name_is_a_space() {
        var tally = read(steps(DATES).replace("Watch", "My\u000bWatch"));

        assertThat(tally.sample().source().name()).isEqualTo("My Watch");
    }

    @Test
    void an_end_that_is_called_start_is_the_end() {
        var sample = read(steps(DATES.replace("endDate", "startDate"))).sample();

        assertThat(sample.when().start()).isEqualTo(Instant.parse("2024-01-05T07:00:00Z"));
        assertThat(sample.when().end()).isEqualTo(Instant.parse("2024-01-05T07:10:00Z"));
    }

    @Test
    void an_attribute_whose_name_has_spaces_does_no_harm() {
        var tally = read(steps("Withings User Identifier=\"4711\" " + DATES));

        assertThat(tally.sample().value()).isEqualTo(42);
        assertThat(tally.bad).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_cost_nothing_but_themselves() {
        var xml = ("<HealthData>" + steps(DATES).replace("Watch", "W?tch") + steps(DATES) + "</HealthData>")
                .getBytes(StandardCharsets.UTF_8);
        xml[new String(xml, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;

        var tally = readBytes(xml);

        assertThat(tally.samples).hasSize(2);
        assertThat(tally.bad).isEmpty();
    }

    @Test
    void a_record_that_is_no_xml_is_shown_and_its_neighbours_are_read() {
        var tally = read(
                steps(DATES) + "<Record type=\"x\"><Half></Record></Record>" + steps(DATES.replace("08:10", "08:11")));

        assertThat(tally.samples).hasSize(2);
        assertThat(tally.bad).containsExactly(java.util.Map.entry("no XML", 1L));
        assertThat(tally.excerpts.getFirst()).startsWith("<Record type=\"x\"><Half>");
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_record() {
        var tally = read("<Record type=\"HKQuantityTypeIdentifierStepCount value=\"1\"/>\n" + steps(DATES));

        assertThat(tally.sample().value()).isEqualTo(42);
        assertThat(tally.bad.values()).containsExactly(1L);
    }

    @Test
    void a_summer_night_and_a_winter_night_have_offsets_of_their_own() {
        var summer = read(steps("startDate=\"2024-07-01 00:30:00 +0200\" endDate=\"2024-07-01 00:30:00 +0200\""))
                .sample();

        assertThat(summer.when().start()).isEqualTo(Instant.parse("2024-06-30T22:30:00Z"));
        assertThat(summer.when().offset()).isEqualTo(120);
        assertThat(summer.when().localDay()).isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void offsets_west_of_greenwich_and_of_half_an_hour_are_understood() {
        var newfoundland = read(steps("startDate=\"2024-01-05 22:00:00 -0330\" endDate=\"2024-01-05 22:00:00 -0330\""))
                .sample();

        assertThat(newfoundland.when().start()).isEqualTo(Instant.parse("2024-01-06T01:30:00Z"));
        assertThat(newfoundland.when().localDay()).isEqualTo(LocalDate.of(2024, 1, 5));
    }

    @Test
    void a_zone_that_is_named_counts_more_than_the_offset_of_the_phone_that_exports() {
        var tally = read("<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"Watch\" "
                + "startDate=\"2024-01-05 16:00:00 +0100\" endDate=\"2024-01-05 23:00:00 +0100\" "
                + "value=\"HKCategoryValueSleepAnalysisAsleepCore\">"
                + "<MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/></Record>");

        var night = tally.nights.getFirst();
        assertThat(night.when().offset()).isEqualTo(540);
        assertThat(LocalDate.ofEpochDay(night.when().night())).isEqualTo(LocalDate.of(2024, 1, 6));
        assertThat(night.stage()).isEqualTo(SleepStage.CORE);
    }

    @Test
    void dates_that_are_none_are_said_to_be_none() {
        for (var date : new String[] {
            "2023-02-29 08:00:00 +0100",
            "2024-13-01 08:00:00 +0100",
            "2024-01-05T08:00:00Z",
            "",
            "1024-01-05 08:00:00 +0100"
        }) {
            var tally = read(steps("startDate=\"%s\" endDate=\"%s\"".formatted(date, date)));

            assertThat(tally.bad).as(date).containsExactly(java.util.Map.entry("no date", 1L));
        }
    }

    @Test
    void every_unit_a_phone_may_use_comes_to_the_same() {
        assertThat(weight("lb", "165.347")).isCloseTo(75, within(0.001));
        assertThat(weight("kg", "75")).isEqualTo(75);
        assertThat(weight("st", "11.8105")).isCloseTo(75, within(0.001));
        var fever = read(record("HKQuantityTypeIdentifierBodyTemperature", "unit=\"degF\" value=\"98.6\" " + DATES));
        assertThat(fever.sample().value()).isCloseTo(37, within(1e-9));
        var far = read(record("HKQuantityTypeIdentifierDistanceWalkingRunning", "unit=\"mi\" value=\"2\" " + DATES));
        assertThat(far.sample().value()).isCloseTo(3218.688, within(1e-9));
        var eaten =
                read(record("HKQuantityTypeIdentifierDietaryEnergyConsumed", "unit=\"kJ\" value=\"418.4\" " + DATES));
        assertThat(eaten.sample().value()).isCloseTo(100, within(1e-9));
    }

    private static double weight(String unit, String value) {
        return read(record(
                        "HKQuantityTypeIdentifierBodyMass",
                        "unit=\"%s\" value=\"%s\" %s".formatted(unit, value, DATES)))
                .sample()
                .value();
    }

    @Test
    void one_weight_in_pounds_and_in_kilograms_is_one_sample() {
        var tally = read(record("HKQuantityTypeIdentifierBodyMass", "unit=\"lb\" value=\"149.914\" " + DATES)
                + record("HKQuantityTypeIdentifierBodyMass", "unit=\"kg\" value=\"68\" " + DATES));

        assertThat(tally.samples).hasSize(1);
        assertThat(tally.repeated).isEqualTo(1);
    }

    @Test
    void children_of_a_correlation_that_stand_beside_it_too_are_known() {
        var tally = read(steps(DATES) + "<Correlation type=\"HKCorrelationTypeIdentifierFood\" " + DATES + ">"
                + "<MetadataEntry key=\"a\" value=\"b\"/>" + steps(DATES) + "</Correlation>");

        assertThat(tally.samples).hasSize(1);
        assertThat(tally.repeated).isEqualTo(1);
        assertThat(tally.read).isEqualTo(2);
    }

    @Test
    void totals_of_a_workout_are_in_its_statistics_now_and_were_in_itself_before() {
        var open = "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30\" durationUnit=\"min\""
                + " sourceName=\"Watch\" "
                + DATES;
        var tally = read(open
                + " totalDistance=\"5\" totalDistanceUnit=\"km\" totalEnergyBurned=\"300\""
                + " totalEnergyBurnedUnit=\"Cal\"/>"
                + open
                + "><WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"3.1\""
                + " unit=\"mi\"/><WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"150\""
                + " minimum=\"90\" maximum=\"171\" unit=\"count/min\"/><WorkoutActivity"
                + " uuid=\"1\"><WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"1\""
                + " unit=\"count/min\"/></WorkoutActivity><MetadataEntry key=\"HKAverageMETs\" value=\"9.8"
                + " kcal/hr·kg\"/><MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/></Workout>");

        assertThat(tally.workouts.getFirst().distance()).isEqualTo(5000);
        assertThat(tally.workouts.getFirst().energy()).isEqualTo(300);
        var newer = tally.workouts.getLast();
        assertThat(newer.distance()).isCloseTo(4988.97, within(0.01));
        assertThat(newer.duration()).isEqualTo(1800);
        assertThat(newer.averageMets()).isEqualTo(9.8);
        assertThat(newer.indoor()).isTrue();
        assertThat(newer.statistics())
                .filteredOn(each -> each.measure() == Measure.HEART_RATE)
                .singleElement()
                .satisfies(pulse -> assertThat(pulse.average()).isEqualTo(150));
    }

    @Test
    void every_word_for_sleep_is_understood() {
        for (var word :
                new String[] {"InBed", "Awake", "Asleep", "AsleepUnspecified", "AsleepCore", "AsleepDeep", "AsleepREM"
                }) {
            var tally = read(record(
                    "HKCategoryTypeIdentifierSleepAnalysis",
                    "value=\"HKCategoryValueSleepAnalysis" + word + "\" " + DATES));

            assertThat(tally.nights).as(word).hasSize(1);
        }
    }

    @Test
    void an_export_that_ends_in_the_middle_says_so_after_what_it_has() {
        var tally = new Tally();
        var cut = "<HealthData>" + steps(DATES) + "<Record type=\"HK";

        assertThatThrownBy(() -> new ExportReader(new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)), 0)
                        .read(1_000_000, tally))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("ends in the middle");
        assertThat(tally.samples).hasSize(1);
    }

    @Test
    void something_else_than_an_export_is_named() {
        assertThatThrownBy(() -> readDocument("<?xml version=\"1.0\"?><ClinicalDocument/>"))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("ClinicalDocument");
        assertThatThrownBy(() -> readDocument("hello")).isInstanceOf(UnreadableExport.class);
        assertThatThrownBy(() -> readDocument("")).isInstanceOf(UnreadableExport.class);
    }

    @Test
    void numbers_are_read_as_the_platform_reads_them() {
        for (var text : new String[] {
            "0", "1", "61.5", "-3.25", "0.1", "123456789012345", "1234567890.12345", "1e3", "0.000001", "72.0"
        }) {
            assertThat(Decimal.of(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        for (var text : new String[] {"", "-", ".", "1d", "0x1p3", "NaN", "Infinity", "1.2.3", "fast", " 1", "1e999"}) {
            assertThat(Decimal.of(text)).as(text).isNaN();
        }
    }

    @Test
    void dates_are_read_as_the_platform_reads_them() {
        var format = java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");
        var random = new java.util.Random(9);
        for (var turn = 0; turn < 2_000; turn++) {
            var moment = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 7_000_000_000L))
                    .atOffset(java.time.ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 840)));

            var read = HealthDate.of(format.format(moment));

            assertThat(read)
                    .isEqualTo(new HealthDate(
                            moment.toEpochSecond(), moment.getOffset().getTotalSeconds() / 60));
            assertThat(read.day()).isEqualTo((int) moment.toLocalDate().toEpochDay());
        }
    }
}
