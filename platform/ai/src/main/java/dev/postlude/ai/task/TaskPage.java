package dev.postlude.ai.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of an owner's tasks, newest first.
///
/// @param next where the next page begins; null on the last one
public record TaskPage(List<AiTask> items, @Nullable String next) {

    public TaskPage {
        items = List.copyOf(items);
    }
}
