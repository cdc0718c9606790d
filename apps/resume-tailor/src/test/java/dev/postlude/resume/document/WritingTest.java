package dev.postlude.resume.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.write.Look;
import dev.postlude.resume.document.write.ResumeDocx;
import dev.postlude.resume.document.write.ResumeHtml;
import dev.postlude.resume.document.write.ResumePdf;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.samples.Samples;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final String ATTACK =
            "\"'><script>alert(1)</script><img src=http://evil.example/x onerror=a()>{cdi:x}&amp;";

    @Test
    void markup_in_any_field_is_only_text() {
        for (var resume : Samples.resumes()) {
            var json = resume.json();
            poison(json);
            json.withObject("/basics").put("url", "javascript:alert(1)");
            var poisoned = Resume.of(json);

            for (var look : Look.values()) {
                var page = Jsoup.parse(ResumeHtml.page(poisoned, look));
                assertThat(page.select("script, img, iframe, object, link, [onerror], [style], base, form"))
                        .isEmpty();
                assertThat(page.select("a"))
                        .allSatisfy(link -> assertThat(link.attr("href"))
                                .matches("https?://.*|mailto:.*")
                                .doesNotContain("<", "\"", "javascript"));
                assertThat(page.select("style")).hasSize(1);
                assertThat(page.text()).contains("<script>alert(1)</script>");
                assertThat(ResumePdf.write(poisoned, look)).isNotEmpty();
            }
            assertThat(Jsoup.parseBodyFragment(ResumeHtml.article(poisoned)).select("script, img, style"))
                    .isEmpty();
        }
    }

    @Test
    void every_line_of_a_resume_can_be_copied_out_of_its_pdf() throws Exception {
        for (var resume : Samples.resumes()) {
            for (var look : Look.values()) {
                var text = squeezed(pdfText(ResumePdf.write(resume, look)));
                var shown = resume.work().stream()
                        .flatMap(post -> post.highlights().stream())
                        .toList();
                assertThat(shown).allSatisfy(line -> assertThat(text).contains(squeezed(line.text())));
                assertThat(text)
                        .contains(
                                squeezed(resume.basics().name()),
                                squeezed(resume.basics().summary()));
            }
        }
    }

    @Test
    void names_beyond_latin_are_written_too() throws Exception {
        var json = Samples.resume("mira-okonjo-lindqvist").json();
        json.withObject("/basics").put("name", "Олена Ковальчук Ελένη Đặng");

        assertThat(pdfText(ResumePdf.write(Resume.of(json), Look.PLAIN))).contains("Олена Ковальчук Ελένη Đặng");
    }

    @Test
    void the_same_resume_is_the_same_pdf_and_says_whose_it_is() throws Exception {
        var resume = Samples.resume("aroha-ngata");

        var once = ResumePdf.write(resume, Look.PLAIN);

        assertThat(ResumePdf.write(resume, Look.PLAIN)).isEqualTo(once);
        try (var pdf = Loader.loadPDF(once)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Aroha Ngata: resume");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Aroha Ngata");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void a_resume_without_anything_in_it_can_be_written() {
        var empty = Resume.of(Samples.resume("aroha-ngata").json().removeAll());

        assertThat(ResumeHtml.page(empty, Look.CLASSIC)).contains("<article class=\"resume\">");
        assertThat(ResumePdf.write(empty, Look.CLASSIC)).isNotEmpty();
        assertThat(ResumeText.write(empty)).isEmpty();
    }

    @Test
    void a_word_document_says_what_the_page_says_and_nothing_else_can_be_in_it() throws Exception {
        for (var resume : Samples.resumes()) {
            var json = resume.json();
            poison(json);
            for (var written : List.of(resume, Resume.of(json))) {
                var bytes = ResumeDocx.write(written);

                assertThat(ResumeDocx.write(written)).isEqualTo(bytes);
                // Read by a library that had no part in writing it.
                try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                    assertThat(word.getTables()).isEmpty();
                    assertThat(word.getAllPictures()).isEmpty();
                    assertThat(word.getProperties().getCoreProperties().getCreator())
                            .isEqualTo(written.basics().name());
                    var said = word.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining());
                    var page = Jsoup.parseBodyFragment(ResumeHtml.article(written));
                    page.select(".contact li + li").forEach(item -> item.before("|"));
                    assertThat(squeezed(said)).isEqualTo(squeezed(page.text()));
                    assertThat(word.getParagraphs())
                            .filteredOn(line -> "Heading1".equals(line.getStyle()))
                            .extracting(XWPFParagraph::getText)
                            .containsExactlyElementsOf(page.select("h2").eachText());
                }
            }
        }
    }

    @Test
    void what_xml_cannot_say_is_left_out_of_a_word_document() throws Exception {
        var json = Samples.resume("aroha-ngata").json();
        json.withObject("/basics")
                .put("name", "A\u0000ro\u000Bha \uFFFE\uD83D\uDE00")
                .put("label", "a\tb\nc");

        try (var word = new XWPFDocument(new ByteArrayInputStream(ResumeDocx.write(Resume.of(json))))) {
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Aroha \uD83D\uDE00");
            assertThat(word.getParagraphs().get(1).getText()).isEqualTo("a b c");
        }
    }

    private static String pdfText(byte[] bytes) throws Exception {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()
                        && !field.getKey().endsWith("Date")
                        && !field.getKey().equals("date")) {
                    object.put(field.getKey(), ATTACK + field.getValue().textValue());
                } else {
                    poison(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, ATTACK + array.get(i).textValue());
                } else {
                    poison(array.get(i));
                }
            }
        }
    }
}
