package dev.postlude.scoop.summary;

import java.util.UUID;

/// What the judge is to read: the summary as the model wrote it, and the very text it was written from.
public record JudgeInput(UUID storyId, String title, String article, String summary) {}
