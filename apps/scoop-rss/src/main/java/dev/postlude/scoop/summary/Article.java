package dev.postlude.scoop.summary;

/// What there is to read about a story: plain text, at most as long as a model is given.
///
/// @param generation which summary of the story is wanted by now
/// @param from       where the text comes from, for whoever looks at the run: `feed`, `page` or `title`
public record Article(String title, String text, int generation, String from) {}
