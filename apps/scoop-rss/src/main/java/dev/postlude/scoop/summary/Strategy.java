package dev.postlude.scoop.summary;

/// How a summary makes one want to read the story.
public enum Strategy {
    /// Asks the question that the story answers, and leaves it open.
    QUESTION_LED,
    /// Begins with the story's sharpest fact, and says why it matters.
    FACT_LED
}
