package dev.postlude.changesets.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample Slack that has a folder, and is stopped and started again.
class SampleSlackTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        http.close();
    }

    private byte[] ask(URI address, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + SampleSlack.TOKEN)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
    }

    private JsonNode method(SampleSlack slack, String method, String body) throws IOException, InterruptedException {
        var answer = new ObjectMapper()
                .readTree(ask(slack.api().resolve(method), BodyPublishers.ofString(body), "application/json"));
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private String get(SampleSlack slack, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(slack.address().resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String upload(SampleSlack slack) throws IOException, InterruptedException {
        var place = method(slack, "files.getUploadURLExternal", "filename=a.png&length=" + PICTURE.length);
        ask(URI.create(place.path("upload_url").asText()), BodyPublishers.ofByteArray(PICTURE), "image/png");
        return place.path("file_id").asText();
    }

    private String post(SampleSlack slack, String title) throws IOException, InterruptedException {
        var id = upload(slack);
        method(slack, "files.completeUploadExternal", "{\"files\": [{\"id\": \"%s\"}]}".formatted(id));
        method(slack, "chat.postMessage", """
                {"channel": "%s", "text": "%s", "blocks": [
                  {"type": "header", "text": {"text": "%s"}},
                  {"type": "image", "slack_file": {"id": "%s"}, "alt_text": "a picture"}]}""".formatted(SampleSlack.CHANNEL, title, title, id));
        return id;
    }

    @Test
    void what_was_posted_is_there_after_a_restart() throws Exception {
        String shown;
        try (var slack = SampleSlack.start(0, folder)) {
            shown = post(slack, "The first release");
        }

        try (var slack = SampleSlack.start(0, folder)) {
            assertThat(get(slack, "/")).contains("The first release", "/files/" + shown);
            assertThat(slack.workspace().messages()).hasSize(1);
            assertThat(slack.workspace().file(shown))
                    .isNotNull()
                    .satisfies(file -> assertThat(file.bytes()).isEqualTo(PICTURE));
            post(slack, "The second release");
            assertThat(get(slack, "/")).contains("The first release", "The second release");
            assertThat(slack.workspace().messages())
                    .extracting(Workspace.Message::ts)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_number_that_was_given_before_a_restart_is_not_given_again() throws Exception {
        String onItsWay;
        try (var slack = SampleSlack.start(0, folder)) {
            post(slack, "A release");
            onItsWay = upload(slack);
        }

        try (var slack = SampleSlack.start(0, folder)) {
            assertThat(slack.workspace().file(onItsWay)).isNull();
            assertThat(upload(slack)).isNotEqualTo(onItsWay);
        }
    }

    @Test
    void the_oldest_falls_off_with_its_picture() throws Exception {
        try (var slack = SampleSlack.start(0, folder)) {
            post(slack, "The oldest release");
            for (var at = 0; at < Shelf.MOST; at++) {
                slack.workspace().chat("chatter");
            }
        }

        assertThat(folder).isDirectoryNotContaining("glob:**.png");
        assertThat(Files.readString(folder.resolve("messages.json"))).doesNotContain("oldest");
        try (var slack = SampleSlack.start(0, folder)) {
            assertThat(slack.workspace().messages()).hasSize(Shelf.MOST);
        }
    }

    @Test
    void without_a_folder_it_forgets() throws Exception {
        try (var slack = SampleSlack.start(0)) {
            post(slack, "A release");
        }
        try (var slack = SampleSlack.start(0)) {
            assertThat(get(slack, "/")).contains("Nothing was posted yet");
        }
    }
}
