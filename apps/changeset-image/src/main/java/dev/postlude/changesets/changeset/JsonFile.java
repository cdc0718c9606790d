package dev.postlude.changesets.changeset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON file of a release, whose every refusal knows the file and the line.
record JsonFile(String name, String content, JsonNode root) {

    static final int MAX_CHARACTERS = 512 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(MAX_CHARACTERS)
                        .build());
    }

    /// The file has to hold an object.
    static JsonFile of(String name, String content) {
        if (content.length() > MAX_CHARACTERS) {
            throw new Unreadable(name, 1, "The file has more than %d characters.".formatted(MAX_CHARACTERS));
        }
        try {
            var root = JSON.readTree(content.startsWith("\uFEFF") ? content.substring(1) : content);
            if (!root.isObject()) {
                throw new Unreadable(name, 1, "The file has to be a JSON object.");
            }
            return new JsonFile(name, content, root);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Unreadable(name, line, "The file is not JSON: %s.".formatted(e.getOriginalMessage()));
        }
    }

    Unreadable refused(String key, String reason) {
        return Unreadable.at(name, content, key, reason);
    }

    Optional<String> text(String key) {
        var value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw refused(key, "\"%s\" has to be text.".formatted(key));
        }
        return Optional.of(value.textValue());
    }

    boolean flag(JsonNode holder, String key, boolean otherwise) {
        var value = holder.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw refused(key, "\"%s\" has to be true or false.".formatted(key));
        }
        return value.booleanValue();
    }

    List<String> texts(String key, JsonNode list) {
        var texts = new ArrayList<String>();
        if (!list.isArray() && !list.isMissingNode()) {
            throw refused(key, "\"%s\" has to be a list of names.".formatted(key));
        }
        for (var text : list) {
            if (!text.isTextual()) {
                throw refused(key, "\"%s\" has to hold names.".formatted(key));
            }
            texts.add(text.textValue());
        }
        return texts;
    }
}
