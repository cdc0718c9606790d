package dev.postlude.quarkus.http.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// A body is one value. What follows it was meant by somebody, and would be lost without a word.
///
/// Nor is a body that is no JSON read to its end: closing the stream would wait for all of it, however long, before
/// its sender is told.
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }
}
