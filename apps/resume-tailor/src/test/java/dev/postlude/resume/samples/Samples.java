package dev.postlude.resume.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.resume.document.write.Look;
import dev.postlude.resume.document.write.ResumePdf;
import dev.postlude.resume.tailor.JobDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The invented people and jobs in the folder `samples`.
public final class Samples {

    public static final Path FOLDER = Path.of("samples");

    private static final ResumeReader READER = new ResumeReader(ReadLimits.DEFAULT);

    private Samples() {}

    /// Writes the documents beside the JSON again; start it in the app's folder.
    public static void main(String[] arguments) throws IOException {
        var folder = FOLDER.resolve("resumes");
        Files.write(folder.resolve("tomasz-wrobel.pdf"), Layouts.twoColumnPdf(resume("tomasz-wrobel")));
        Files.write(folder.resolve("samuel-adeyemi-cole.pdf"), Layouts.plainPdf(resume("samuel-adeyemi-cole")));
        Files.write(
                folder.resolve("mira-okonjo-lindqvist.pdf"),
                ResumePdf.write(resume("mira-okonjo-lindqvist"), Look.CLASSIC));
        Files.write(folder.resolve("aroha-ngata.docx"), Layouts.docx(resume("aroha-ngata")));
        Files.write(
                folder.resolve("jean-baptiste-lacroix.txt"),
                Layouts.text(resume("jean-baptiste-lacroix"), Charset.forName("windows-1252")));
    }

    public static Resume resume(String name) {
        return read(FOLDER.resolve("resumes").resolve(name + ".json"));
    }

    public static Resume read(Path file) {
        return READER.read(bytes(file), "", file.getFileName().toString());
    }

    public static List<Resume> resumes() {
        return files("resumes", ".json").stream().map(Samples::read).toList();
    }

    public static List<JobDescription> jobs() {
        return files("jobs", ".json").stream().map(Samples::job).toList();
    }

    public static JobDescription job(String name) {
        return job(FOLDER.resolve("jobs").resolve(name + ".json"));
    }

    public static List<Path> files(String folder, String ending) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobDescription job(Path file) {
        try {
            var json = new ObjectMapper().readTree(bytes(file));
            return new JobDescription(
                    json.path("title").asText(),
                    json.path("company").asText(),
                    json.path("description").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
