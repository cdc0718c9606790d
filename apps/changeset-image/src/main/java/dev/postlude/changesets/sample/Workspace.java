package dev.postlude.changesets.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The files and the one channel of the sample Slack.
public final class Workspace {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_ALT = 2_000;
    private static final int MOST_HEADER = 150;
    private static final Pattern METADATA = Pattern.compile("[A-Za-z0-9_]{1,50}");
    private static final long FIRST = 1_767_225_600L;

    /// More than are ever on their way at once: numbers that were given away and shown by no message are not given
    /// again after a restart.
    private static final int UNSEEN = 1_000;

    private final Map<String, File> files = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final @Nullable Shelf shelf;
    private int lastFile;
    private int lastMessage;

    /// Forgets everything when it is gone.
    Workspace() {
        this.shelf = null;
    }

    /// Begins with what is on the shelf, and keeps there what is posted.
    Workspace(Shelf shelf) throws IOException {
        this.shelf = shelf;
        var kept = shelf.take();
        files.putAll(kept.files());
        messages.addAll(kept.messages());
        if (!messages.isEmpty()) {
            lastMessage = Integer.parseInt(messages.getLast().ts().replaceFirst(".*\\.", ""));
            lastFile = UNSEEN
                    + files.keySet().stream()
                            .mapToInt(id -> Integer.parseInt(id.substring(1)))
                            .max()
                            .orElse(0);
        }
    }

    /// @param bytes null until they were uploaded
    public record File(String id, String name, int length, byte @Nullable [] bytes, boolean complete) {}

    /// What was posted, as it was sent.
    public record Message(String ts, JsonNode sent) {}

    synchronized String reserve(String name, int length) {
        var id = "F%09d".formatted(++lastFile);
        files.put(id, new File(id, name, length, null, false));
        return id;
    }

    /// False if there is no such place, or the bytes are not as many as were announced.
    synchronized boolean fill(String id, byte[] bytes) {
        var file = files.get(id);
        if (file == null || file.length() != bytes.length) {
            return false;
        }
        files.put(id, new File(id, file.name(), file.length(), bytes, file.complete()));
        return true;
    }

    public synchronized @Nullable File file(String id) {
        return files.get(id);
    }

    synchronized Map<String, ?> complete(JsonNode request) {
        if (!request.path("files").isArray() || request.path("files").isEmpty()) {
            return SampleSlack.refusal("invalid_arguments");
        }
        var done = new ArrayList<Map<String, String>>();
        for (var wanted : request.path("files")) {
            var file = files.get(wanted.path("id").asText());
            if (file == null || file.bytes() == null) {
                return SampleSlack.refusal("file_not_found");
            }
            files.put(file.id(), new File(file.id(), file.name(), file.length(), file.bytes(), true));
            done.add(Map.of("id", file.id(), "title", wanted.path("title").asText(file.name())));
        }
        return Map.of("ok", true, "files", done);
    }

    /// Somebody else writes something into the channel.
    public synchronized void chat(String text) {
        post(JsonNodeFactory.instance
                .objectNode()
                .put("channel", SampleSlack.CHANNEL)
                .put("text", text));
    }

    synchronized Map<String, ?> post(JsonNode message) {
        if (!message.path("channel").asText().equals(SampleSlack.CHANNEL)) {
            return SampleSlack.refusal("channel_not_found");
        }
        if (message.path("text").asText().isEmpty() && message.path("blocks").isEmpty()) {
            return SampleSlack.refusal("no_text");
        }
        if (!blocksHold(message.path("blocks"))) {
            return SampleSlack.refusal("invalid_blocks");
        }
        var metadata = message.path("metadata").path("event_type").asText("none");
        if (!METADATA.matcher(metadata).matches()) {
            return SampleSlack.refusal("metadata_must_be_sent_from_app");
        }
        // A clock of its own that counts in messages, so that it shows the same each time.
        var ts = "%d.%06d".formatted(nowInSeconds(), ++lastMessage);
        messages.add(new Message(ts, message));
        if (shelf != null) {
            shelf.keep(messages, files);
        }
        return Map.of("ok", true, "channel", SampleSlack.CHANNEL, "ts", ts);
    }

    private static long nowInSeconds() {
        // Wall clock: a message's name is the moment at which it was posted, as it is in Slack.
        return Math.max(FIRST, Clock.systemUTC().instant().getEpochSecond());
    }

    private boolean blocksHold(JsonNode blocks) {
        if (blocks.size() > MOST_BLOCKS) {
            return false;
        }
        for (var block : blocks) {
            var holds = switch (block.path("type").asText()) {
                case "header" -> fits(block.path("text").path("text").asText(), MOST_HEADER);
                case "section" -> fits(block.path("text").path("text").asText(), 3_000);
                case "image" -> imageHolds(block);
                default -> false;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean imageHolds(JsonNode block) {
        var file = files.get(block.path("slack_file").path("id").asText());
        return file != null && file.complete() && fits(block.path("alt_text").asText(), MOST_ALT);
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }

    synchronized Map<String, ?> history(Map<String, String> fields) {
        if (!SampleSlack.CHANNEL.equals(fields.get("channel"))) {
            return SampleSlack.refusal("channel_not_found");
        }
        var oldest = Double.parseDouble(fields.getOrDefault("oldest", "0"));
        var from = Integer.parseInt(fields.getOrDefault("cursor", "0"));
        var limit = Integer.parseInt(fields.getOrDefault("limit", "100"));
        var since = messages.reversed().stream()
                .filter(message -> Double.parseDouble(message.ts()) >= oldest)
                .toList();
        var to = Math.min(since.size(), from + limit);
        var metadata = "true".equals(fields.get("include_all_metadata"));
        var found = since.subList(Math.min(from, to), to).stream()
                .map(message -> shown(message, metadata))
                .toList();
        var next = to < since.size() ? Integer.toString(to) : "";
        return Map.of(
                "ok",
                true,
                "messages",
                found,
                "has_more",
                to < since.size(),
                "response_metadata",
                Map.of("next_cursor", next));
    }

    private static Map<String, Object> shown(Message message, boolean metadata) {
        var shown = new HashMap<String, Object>();
        shown.put("type", "message");
        shown.put("ts", message.ts());
        shown.put("text", message.sent().path("text").asText());
        if (metadata) {
            shown.put("metadata", message.sent().path("metadata"));
        }
        return shown;
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public synchronized List<File> files() {
        return List.copyOf(files.values());
    }

    synchronized Map<String, ?> state() {
        var shown = new ArrayList<Map<String, ?>>();
        for (var message : messages) {
            var of = message.sent()
                    .path("metadata")
                    .path("event_payload")
                    .path("release_id")
                    .asText();
            shown.add(Map.of(
                    "ts",
                    message.ts(),
                    "releaseId",
                    of,
                    "blocks",
                    message.sent().path("blocks")));
        }
        return Map.of("files", files.size(), "messages", shown);
    }
}
