package dev.postlude.ai;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.regex.Pattern;

/// Reads the JSON that models write: strictly, but for one code fence around it.
public final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Float, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Integer, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private static final Pattern FENCED =
            Pattern.compile("\\A\\s*```[a-zA-Z]*\\s*\\n(.*?)\\n?\\s*```\\s*\\z", Pattern.DOTALL);

    private Json() {}

    static <T> T read(Answer answer, Class<T> type, String model) {
        try {
            return MAPPER.readValue(unfenced(answer), type);
        } catch (JsonProcessingException e) {
            throw unreadable(answer, model, e);
        }
    }

    /// The answer as JSON of any shape; an [UnreadableAnswer] if it is none.
    public static JsonNode tree(Answer answer, String model) {
        try {
            return MAPPER.readTree(unfenced(answer));
        } catch (JsonProcessingException e) {
            throw unreadable(answer, model, e);
        }
    }

    private static String unfenced(Answer answer) {
        var fenced = FENCED.matcher(answer.text());
        return fenced.matches() ? fenced.group(1) : answer.text();
    }

    private static UnreadableAnswer unreadable(Answer answer, String model, JsonProcessingException e) {
        var why = answer.complete()
                ? e.getOriginalMessage()
                : "it was cut off at its limit of output tokens; allow more with maxOutputTokens";
        return new UnreadableAnswer(model, answer.provider(), "The JSON cannot be read: " + why, answer.text());
    }
}
