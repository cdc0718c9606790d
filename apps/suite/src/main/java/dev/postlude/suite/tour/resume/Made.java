package dev.postlude.suite.tour.resume;

import com.fasterxml.jackson.databind.JsonNode;

/// A resume that was tailored, and by which run and variant.
///
/// @param task what was promised
/// @param seen as the app shows it
record Made(String id, String task, String run, String variant, JsonNode seen) {}
