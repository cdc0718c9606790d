package dev.postlude.resume.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.postlude.resume.document.UnreadableResume.Reason;
import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.resume.samples.Layouts;
import dev.postlude.resume.samples.PdfPaper;
import dev.postlude.resume.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class HostileDocumentsTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final ResumeReader READER = new ResumeReader(ReadLimits.DEFAULT);

    @Test
    void a_pdf_with_a_password_is_refused_in_a_sentence() throws Exception {
        assertThat(refusal(locked("secret", new AccessPermission())).getMessage())
                .contains("asks for a password");

        var noCopying = new AccessPermission();
        noCopying.setCanExtractContent(false);
        assertThat(refusal(locked("", noCopying)).getMessage()).contains("locked against copying");
    }

    @Test
    void a_scan_is_told_from_a_text() throws Exception {
        assertThat(refusal(pages(1)).getMessage()).contains("There is no text in this PDF");
    }

    @Test
    void more_pages_or_bytes_than_a_resume_has_are_refused() throws Exception {
        var pages = refusal(pages(11));
        assertThat(pages.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(pages.getMessage()).contains("11 pages");
        assertThat(refusal(new byte[5_000_001]).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal("word ".repeat(30_000).getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_pdf_that_unpacks_to_gigabytes_is_refused_before_it_does() throws Exception {
        var bomb = new ByteArrayOutputStream();
        bomb.write("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n".getBytes(StandardCharsets.US_ASCII));
        bomb.write("2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n".getBytes(StandardCharsets.US_ASCII));
        bomb.write("3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>> endobj\n"
                .getBytes(StandardCharsets.US_ASCII));
        bomb.write("4 0 obj <</Filter /FlateDecode /Length 400000>> stream\n".getBytes(StandardCharsets.US_ASCII));
        bomb.write(zeros(400));
        bomb.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal(bomb.toByteArray()).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_word_document_that_unpacks_to_gigabytes_is_refused_before_it_does() throws Exception {
        assertThat(refusal(zip("word/document.xml", new byte[30_000_000])).reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(zip("word/media/picture.png", new byte[30_000_000])).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void xml_that_names_files_or_unfolds_is_refused() throws Exception {
        var entity =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>"
                        + "A resume of somebody with a long name &x;</w:t></w:r></w:p></w:document>";
        try {
            assertThat(READER.read(zip("word/document.xml", entity.getBytes(StandardCharsets.UTF_8)), "", "")
                            .toString())
                    .doesNotContain("root:");
        } catch (UnreadableResume refused) {
            assertThat(refused.getMessage()).contains("damaged");
        }
        var deep = "<a>".repeat(300) + "</a>".repeat(300);
        assertThat(refusal(zip("word/document.xml", deep.getBytes(StandardCharsets.UTF_8)))
                        .getMessage())
                .containsAnyOf("nested", "damaged");
    }

    @Test
    void other_formats_are_named() throws Exception {
        assertThat(refusal("{\\rtf1 hello}".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal("<!DOCTYPE html><p>hello".getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3})
                        .reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal(zip("hello.txt", new byte[9])).getMessage()).contains("no Word document");
        assertThat(refusal(new byte[0]).getMessage()).contains("empty");
    }

    /// Whatever happens to a file on its way, the answer is a resume or a sentence, and it comes soon.
    @Test
    void damaged_files_end_in_a_resume_or_a_sentence() {
        var random = new SplittableRandom(20261121);
        var pdf = Layouts.plainPdf(Samples.resume("mira-okonjo-lindqvist"));
        var docx = Layouts.docx(Samples.resume("aroha-ngata"));

        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 60; i++) {
                readOrRefuse(damaged(pdf, random));
                readOrRefuse(damaged(docx, random));
            }
        });
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(READER.read(bytes, "", "").lines()).isNotEmpty();
        } catch (UnreadableResume refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        var bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(100, whole.length)) : whole.clone();
        for (int i = 0; i < random.nextInt(1, 40); i++) {
            bytes[random.nextInt(8, bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static UnreadableResume refusal(byte[] bytes) {
        return assertTimeoutPreemptively(
                BOUND,
                () -> assertThatExceptionOfType(UnreadableResume.class)
                        .isThrownBy(() -> READER.read(bytes, "", ""))
                        .actual());
    }

    private static byte[] locked(String password, AccessPermission permission) throws IOException {
        try (var paper = new PdfPaper().line("A resume of somebody who locks doors")) {
            var policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            paper.document().protect(policy);
            return paper.bytes();
        }
    }

    private static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                deflated.write(new byte[1_000_000]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
