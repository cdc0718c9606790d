package dev.postlude.ai.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.ai.task.TaskPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the caller's tasks, newest first.
///
/// @param next the cursor of the next page; null on the last one
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AiJobPage(List<AiJobView> items, @Nullable String next) {

    public AiJobPage {
        items = List.copyOf(items);
    }

    static AiJobPage of(TaskPage page) {
        return new AiJobPage(page.items().stream().map(AiJobView::of).toList(), page.next());
    }
}
