package dev.postlude.resume.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.resume.samples.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextResumesTest {

    /// A busy machine is no reason to refuse a document here.
    private static final ResumeReader READER =
            new ResumeReader(new ReadLimits(5_000_000, 10, 100_000, Duration.ofMinutes(2)));

    @Test
    void dates_are_read_however_they_are_written() {
        var written = Map.ofEntries(
                Map.entry("Mar 2019 – present", new Period("2019-03", "")),
                Map.entry("March 2019 to June 2021", new Period("2019-03", "2021-06")),
                Map.entry("03/2019 - 06/2021", new Period("2019-03", "2021-06")),
                Map.entry("2019-03 – 2021-06", new Period("2019-03", "2021-06")),
                Map.entry("01.03.2019 – 30.06.2021", new Period("2019-03-01", "2021-06-30")),
                Map.entry("2019 – 2021", new Period("2019", "2021")),
                Map.entry("2019-21", new Period("2019", "2021")),
                Map.entry("since 2019", new Period("2019", "")),
                Map.entry("Jan–Mar 2020", new Period("2020-01", "2020-03")),
                Map.entry("Sept. 2018 until Dec. 2018", new Period("2018-09", "2018-12")),
                Map.entry("Januar 2018 bis heute", new Period("2018-01", "")),
                Map.entry("septembre 2016 - février 2019", new Period("2016-09", "2019-02")),
                Map.entry("Sep '98 – Oct '03", new Period("1998-09", "2003-10")),
                Map.entry("Summer 2017 - Fall 2018", new Period("2017", "2018")));

        written.forEach((text, period) -> assertThat(read("""
                        Ada Byron
                        ada@byron.example

                        EXPERIENCE
                        Engine Programmer, Analytical Works    %s
                        - Wrote the first program
                        """.formatted(text)).work())
                .as(text)
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.period()).isEqualTo(period);
                    assertThat(post.title()).isEqualTo("Engine Programmer");
                    assertThat(post.employer()).isEqualTo("Analytical Works");
                }));
    }

    @Test
    void what_finds_no_place_is_kept_as_a_note() {
        var resume = read("""
                Ada Byron
                Programmer
                ada@byron.example | Driving licence B

                EXPERIENCE
                Programmer, Analytical Works, 2019 - 2021
                - Wrote a program

                PATENTS
                A loom that computes, 1843
                """);

        assertThat(resume.notes())
                .extracting(Line::text)
                .containsExactly("Driving licence B", "PATENTS: A loom that computes, 1843");
    }

    @Test
    void names_of_all_kinds_survive() {
        for (var name : List.of(
                "Ngũgĩ Wanjirũ",
                "Łukasz Żółć",
                "María-José O’Neill",
                "Đặng Thị Huệ",
                "Олена Ковальчук",
                "王小明",
                "Jean d'Arc, PhD")) {
            assertThat(read(name + "\nEngineer\n\nSKILLS\nJava, patience and long walks\n")
                            .basics()
                            .name())
                    .isEqualTo(name);
        }
    }

    @Test
    void windows_text_and_wide_text_read_alike() {
        var text =
                "Zoë Brûlé\nChef – pâtissière\n\nEXPERIENCE\nChef, Café Noël – Genève, 2019 – 2021\n• Crème brûlée for 90 guests\n";

        var resumes = List.of(
                READER.read(text.getBytes(StandardCharsets.UTF_8), "", ""),
                READER.read(text.getBytes(Charset.forName("windows-1252")), "", ""),
                READER.read(text.getBytes(StandardCharsets.UTF_16), "", ""),
                READER.read(text.getBytes(StandardCharsets.UTF_16BE), "", ""));

        assertThat(resumes).allSatisfy(resume -> assertThat(resume).isEqualTo(resumes.getFirst()));
        assertThat(resumes.getFirst().basics().name()).isEqualTo("Zoë Brûlé");
    }

    /// Dates are rewritten and headings are replaced; every other word that went in is somewhere in the resume.
    @Test
    void no_word_is_dropped() throws Exception {
        var strange = """
                Resume of
                Ada Byron
                Nobody's fool  |  ada@byron.example

                Some words before any heading that make no sense at all, and go on for quite a while to be sure.

                EMPLOYMENT
                An odd line without a date
                * a bullet of nobody
                Smith & Sons, 1840-43
                engine room
                - oiled - everything, twice
                Also: polished things.

                EDUCATION
                Self-taught
                Trigonometry, with Mr Frend (1829)

                WHATEVER
                Loose ends; here and there
                """;
        var kept = words(
                String.join(" ", read(strange).lines().stream().map(Line::text).toList()));

        assertThat(words(strange.replaceAll("EMPLOYMENT|EDUCATION|1840-43|1829", "")))
                .allSatisfy(word -> assertThat(kept).contains(word));
    }

    @Test
    void every_sample_document_reads_as_its_person() throws Exception {
        for (var ending : List.of(".pdf", ".docx", ".txt")) {
            for (var file : Samples.files("resumes", ending)) {
                var person = Samples.resume(file.getFileName().toString().replace(ending, ""));
                var read = READER.read(Files.readAllBytes(file), "", "");

                assertThat(read.basics().name()).isEqualTo(person.basics().name());
                assertThat(read.work())
                        .extracting(Position::employer)
                        .containsExactlyElementsOf(
                                person.work().stream().map(Position::employer).toList());
            }
        }
    }

    private static TreeSet<String> words(String text) {
        var words = new TreeSet<String>();
        Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> words.add(word.group()));
        return words;
    }

    private static Resume read(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), "text/plain", "");
    }
}
