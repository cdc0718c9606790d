package dev.postlude.resume.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.resume.document.write.Look;
import dev.postlude.resume.document.write.ResumeDocx;
import dev.postlude.resume.document.write.ResumePdf;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.samples.Layouts;
import dev.postlude.resume.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDocumentsTest {

    /// A busy machine is no reason to refuse a document here.
    private static final ResumeReader READER =
            new ResumeReader(new ReadLimits(5_000_000, 10, 100_000, Duration.ofMinutes(2)));

    static Stream<Resume> people() {
        return Samples.resumes().stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_pdf_in_one_column_gives_back_what_it_was_made_of(Resume resume) {
        holds(resume, READER.read(Layouts.plainPdf(resume), "application/pdf", "cv.pdf"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_pdf_in_two_columns_gives_back_what_it_was_made_of(Resume resume) {
        holds(resume, READER.read(Layouts.twoColumnPdf(resume), "application/pdf", "cv.pdf"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_word_document_gives_back_what_it_was_made_of(Resume resume) {
        holds(resume, READER.read(Layouts.docx(resume), "", "cv.docx"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_plain_text_gives_back_what_it_was_made_of(Resume resume) {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            holds(resume, READER.read(Layouts.text(resume, charset), "text/plain", "cv.txt"));
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void our_own_pdf_gives_back_what_it_was_made_of(Resume resume) {
        for (var look : Look.values()) {
            holds(resume, READER.read(ResumePdf.write(resume, look), "", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void our_own_word_document_gives_back_what_it_was_made_of(Resume resume) {
        holds(resume, READER.read(ResumeDocx.write(resume), "", ""));
    }

    @ParameterizedTest
    @MethodSource("people")
    void our_own_text_gives_back_what_it_was_made_of(Resume resume) {
        holds(resume, READER.read(ResumeText.write(resume).getBytes(StandardCharsets.UTF_8), "text/plain", ""));
    }

    @ParameterizedTest
    @MethodSource("people")
    void our_own_json_gives_back_what_it_was_made_of(Resume resume) {
        assertThat(READER.read(resume.toString().getBytes(StandardCharsets.UTF_8), "application/json", ""))
                .isEqualTo(resume);
    }

    private static void holds(Resume expected, Resume read) {
        assertThat(read.basics().name()).isEqualTo(expected.basics().name());
        assertThat(read.basics().label()).isEqualTo(expected.basics().label());
        assertThat(read.basics().email()).isEqualTo(expected.basics().email());
        assertThat(read.basics().phone()).isEqualTo(expected.basics().phone());
        assertThat(read.basics().summary()).isEqualTo(expected.basics().summary());
        assertThat(read.work()).hasSameSizeAs(expected.work());
        for (int i = 0; i < read.work().size(); i++) {
            var was = expected.work().get(i);
            var is = read.work().get(i);
            assertThat(is.employer()).isEqualTo(was.employer());
            assertThat(is.title()).isEqualTo(was.title());
            assertThat(is.period()).isEqualTo(was.period());
            assertThat(texts(is.highlights())).containsExactlyElementsOf(texts(was.highlights()));
        }
        assertThat(read.education()).hasSameSizeAs(expected.education());
        for (int i = 0; i < read.education().size(); i++) {
            assertThat(read.education().get(i).institution())
                    .isEqualTo(expected.education().get(i).institution());
            assertThat(read.education().get(i).degree())
                    .isEqualTo(expected.education().get(i).degree());
            assertThat(read.education().get(i).period())
                    .isEqualTo(expected.education().get(i).period());
        }
        assertThat(keywords(read)).containsExactlyElementsOf(keywords(expected));
        assertThat(read.languages())
                .extracting(Language::language)
                .containsExactlyElementsOf(
                        expected.languages().stream().map(Language::language).toList());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<String> keywords(Resume resume) {
        return resume.skills().stream()
                .flatMap(group -> group.keywords().stream())
                .map(Line::text)
                .toList();
    }
}
