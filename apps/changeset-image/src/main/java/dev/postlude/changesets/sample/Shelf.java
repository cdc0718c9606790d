package dev.postlude.changesets.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.sample.Workspace.File;
import dev.postlude.changesets.sample.Workspace.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A folder that outlives the sample Slack: the newest messages in one file, and each of their pictures in another.
///
/// A picture is there before the message that shows it, and goes after it; each file is there whole or not at all.
final class Shelf {

    /// So many messages are kept; older ones fall off the end.
    static final int MOST = 100;

    private static final String MESSAGES = "messages.json";
    private static final String PICTURE = ".png";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Shelf(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    record Kept(List<Message> messages, Map<String, File> files) {}

    Kept take() throws IOException {
        var messages = new ArrayList<Message>();
        var files = new LinkedHashMap<String, File>();
        var file = folder.resolve(MESSAGES);
        if (Files.exists(file)) {
            for (var each : JSON.readTree(Files.readAllBytes(file))) {
                var message = new Message(each.path("ts").asText(), each.path("sent"));
                messages.add(message);
                for (var id : pictures(message)) {
                    var bytes = Files.readAllBytes(folder.resolve(id + PICTURE));
                    files.put(id, new File(id, id + PICTURE, bytes.length, bytes, true));
                }
            }
        }
        return new Kept(messages, files);
    }

    /// Puts the newest of `messages` there, and nothing else stays.
    void keep(List<Message> messages, Map<String, File> files) {
        var newest = messages.subList(Math.max(0, messages.size() - MOST), messages.size());
        var shown = newest.stream().flatMap(each -> pictures(each).stream()).collect(Collectors.toSet());
        try {
            for (var id : shown) {
                var bytes = Objects.requireNonNull(files.get(id)).bytes();
                if (bytes != null && !Files.exists(folder.resolve(id + PICTURE))) {
                    write(id + PICTURE, bytes);
                }
            }
            write(MESSAGES, JSON.writeValueAsBytes(newest));
            try (var all = Files.newDirectoryStream(folder, "*" + PICTURE)) {
                for (var each : all) {
                    if (!shown.contains(each.getFileName().toString().replace(PICTURE, ""))) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pictures(Message message) {
        var ids = new ArrayList<String>();
        for (JsonNode block : message.sent().path("blocks")) {
            var id = block.path("slack_file").path("id").asText();
            if (block.path("type").asText().equals("image") && !id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private void write(String name, byte[] bytes) throws IOException {
        var half = folder.resolve("half");
        Files.write(half, bytes);
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
