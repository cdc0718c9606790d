package dev.postlude.resume.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says the samples that travel in the jar, as `{"resumes": [...], "jobs": [...]}` in one line. Whoever shows the app
/// takes them to it over HTTP.
public final class PrintSamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PrintSamples() {}

    public static void main(String[] words) throws IOException, URISyntaxException {
        var place = Path.of(PrintSamples.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            print(place.resolve("samples"));
            return;
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            print(jar.getPath("samples"));
        }
    }

    private static void print(Path samples) throws IOException {
        var all = JSON.createObjectNode();
        all.set("resumes", documents(samples.resolve("resumes")));
        all.set("jobs", documents(samples.resolve("jobs")));
        System.out.write((all + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static ArrayNode documents(Path folder) throws IOException {
        var documents = JSON.createArrayNode();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                documents.add(JSON.readTree(Files.readAllBytes(file)));
            }
        }
        return documents;
    }
}
