package dev.postlude.fitness.health.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.fitness.sample.SampleExport;
import dev.postlude.fitness.sample.SampleOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is read without a parser, against what the parser makes of the same bytes.
class PlainRecordsTest {

    private static final String DATES = "startDate=\"2024-01-05 08:00:00 +0100\" endDate=\"2024-01-05 08:10:00 +0100\"";
    private static final String PULSE = "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"%s\""
            + " unit=\"count/min\" " + DATES + " value=\"61\"%s";

    @Test
    void a_whole_export_with_all_its_troubles_says_the_same() throws IOException {
        var xml = new ByteArrayOutputStream();
        new SampleExport(SampleOrder.of(7, LocalDate.of(2022, 11, 6), 70).withDetail(0.25)).writeXml(xml);

        agree(xml.toByteArray());
    }

    @Test
    void whatever_bytes_are_changed_it_says_the_same() throws IOException {
        var whole = new ByteArrayOutputStream();
        new SampleExport(SampleOrder.of(8, LocalDate.of(2022, 11, 6), 3).withDetail(0.02)).writeXml(whole);
        var random = new Random(11);
        var likely =
                "\"\"'<>/= &;s\t\n\r\0\u000b\u00ff\u00c3\u00ef\u00bf\u00bdx0".getBytes(StandardCharsets.ISO_8859_1);
        for (var turn = 0; turn < 150; turn++) {
            var bytes = whole.toByteArray();
            for (var change = 0; change < 40; change++) {
                // Behind the prolog, which both read alike.
                var at = 9_000 + random.nextInt(bytes.length - 9_000);
                bytes[at] = random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
            }
            agree(bytes);
        }
    }

    @Test
    void what_xml_allows_and_phones_do_not_write_says_the_same() throws IOException {
        var elements = List.of(
                PULSE.formatted("a", "/>"),
                PULSE.formatted("Bäcker &amp; &lt;Söhne&gt; &quot;⌚&apos; 😀", "/>"),
                PULSE.formatted("&#65;&secret;", "/>"),
                PULSE.formatted("a\nb", " />"),
                PULSE.formatted("a > b", "   />"),
                PULSE.formatted("a", " value=\"62\"/>"),
                PULSE.formatted("a", "></Record>"),
                PULSE.formatted("a", ">text</Record>"),
                PULSE.formatted("a", "><!-- no --></Record>"),
                PULSE.formatted("a", "><MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/></Record>"),
                PULSE.formatted(
                        "a",
                        ">\n <MetadataEntry key=\"x\" value=\"y\"/>\n\t<MetadataEntry value=\"Asia/Kolkata\""
                                + " key=\"HKTimeZone\"/>\n</Record>"),
                PULSE.formatted("a", "><MetadataEntry key=\"HKTimeZone\"/></Record>"),
                PULSE.formatted(
                        "a", "><MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"></MetadataEntry></Record>"),
                PULSE.formatted("a", "/>").replace("value=\"61\"", "value = '61'"),
                PULSE.formatted("a", "/>").replace("value=\"61\"", "value  =  \"61\""),
                PULSE.formatted("a", "/>").replace("endDate", "startDate"),
                PULSE.formatted("a", "/>").replace("unit", "type"),
                PULSE.formatted("a", "/>").replace("\" unit", "\"unit"),
                "<Record/>",
                "<Record />",
                "<Records type=\"a\"/>",
                "<Record type=\"\"/>");

        var random = new Random(3);
        for (var turn = 0; turn < 200; turn++) {
            var xml = new StringBuilder("<HealthData>");
            for (var element = 0; element < 40; element++) {
                xml.append(elements.get(random.nextInt(elements.size()))).append(random.nextBoolean() ? "\n " : "");
            }
            agree(xml.append("</HealthData>").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void names_at_other_places_than_before_are_still_told_apart() {
        var tag = new PlainTag("Record");
        for (var each : new String[][] {
            {"<Record a=\"1\" b=\"2\" c=\"3\" d=\"4\"/>", "plain"},
            {"<Record a=\"1\" d=\"2\"/>", "plain"},
            {"<Record a=\"1\" d=\"2\" c=\"3\" d=\"4\"/>", "twice"},
            {"<Record a=\"1\" d=\"2\" c=\"3\" e=\"4\"/>", "plain"}
        }) {
            var bytes = each[0].getBytes(StandardCharsets.US_ASCII);
            tag.begin(bytes);

            assertThat(tag.end(0, bytes.length) == bytes.length).as(each[0]).isEqualTo(each[1].equals("plain"));
        }
    }

    @Test
    void a_record_is_told_as_it_stands_whatever_is_broken_behind_it() throws IOException {
        var xml = "<HealthData><Record ty.e=\"a\"/>\n<Record sourceName=\"?\"/></HealthData>"
                .getBytes(StandardCharsets.US_ASCII);
        xml[new String(xml, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xff;

        assertThat(told(xml, false)).anyMatch(line -> line.contains("ty.e"));
    }

    private static void agree(byte[] xml) throws IOException {
        var quick = told(xml, false);
        var parsed = told(xml, true);

        assertThat(quick).isEqualTo(parsed);
    }

    private static List<String> told(byte[] xml, boolean isParserAlone) throws IOException {
        var log = new Log();
        try (var reader = new ExportReader(new ByteArrayInputStream(xml.clone()), 0, isParserAlone)) {
            while (reader.read(100_000, log)) {
                log.told.add("at " + reader.position());
            }
        } catch (UnreadableExport e) {
            log.told.add(e.sentence());
        }
        return log.told;
    }

    /// Everything a reader tells, in its order. Only of what kind a source is may be known a little sooner or later,
    /// for
    /// that is found out on the way, and what needs no parser is read ahead.
    private static final class Log implements ExportListener {

        private final List<String> told = new ArrayList<>();

        private static String withoutKind(Record element) {
            return element.toString().replaceAll("kind=[A-Z]+", "");
        }

        @Override
        public void read() {
            told.add("read");
        }

        @Override
        public void exportedAt(Instant moment) {
            told.add(moment.toString());
        }

        @Override
        public void person(@Nullable LocalDate birthDate, @Nullable String sex) {
            told.add(birthDate + " " + sex);
        }

        @Override
        public void sample(Sample sample) {
            told.add(withoutKind(sample));
        }

        @Override
        public void sleep(SleepRecord sleep) {
            told.add(withoutKind(sleep));
        }

        @Override
        public void beats(Sample variability, short[] beatsPerMinute) {
            told.add(variability.key() + " " + Arrays.toString(beatsPerMinute));
        }

        @Override
        public void workout(Workout workout) {
            told.add(withoutKind(workout));
        }

        @Override
        public void rings(Rings rings) {
            told.add(rings.toString());
        }

        @Override
        public void ignored() {
            told.add("ignored");
        }

        @Override
        public void bad(String reason, String excerpt) {
            told.add(reason + ": " + excerpt);
        }
    }
}
