package dev.postlude.ai.summary;

/// A question that a story answers.
///
/// @param text     with its question mark
/// @param answer   the words of the story that answer it; they are not in the question
/// @param about    the sentence it was made from
/// @param strength how sure it is that the story answers it and that a reader would want to know, from 0 to 1
record Question(String text, String answer, int about, double strength) {}
