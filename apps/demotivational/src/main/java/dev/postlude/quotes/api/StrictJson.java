package dev.postlude.quotes.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes JSON at its word: a -1 is no yes, though it is not nothing, 5 is no topic, and who says two things under one
/// name has said neither.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        var flags = json.coercionConfigFor(LogicalType.Boolean);
        var texts = json.coercionConfigFor(LogicalType.Textual);
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float).forEach(shape -> {
            flags.setCoercion(shape, CoercionAction.Fail);
            texts.setCoercion(shape, CoercionAction.Fail);
        });
        flags.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        flags.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
