package dev.postlude.scoop.catalog;

import java.util.UUID;

/// A story is without the summary it should have.
public sealed interface SummaryWanted permits StoryCreated, ResummarizeRequested {

    UUID storyId();

    UUID feedId();

    /// Which one it asks for, counted from 1. Only the latest of a story will be shown.
    int generation();
}
