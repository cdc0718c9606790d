package dev.postlude.resume.pages;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.BadTaskRequest;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.work.Tailoring;
import dev.postlude.resume.work.Tailorings;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Everything somebody has ordered, with how far it has come; each can be cancelled, or ordered again. What
/// is pressed is answered by [TaskPages].
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OrderPages {

    private static final int ROWS = 25;

    private final AiTasks tasks;
    private final Tailorings tailorings;
    private final TaskOwner owner;
    private final Frames frames;
    private final DatabaseClock clock;

    OrderPages(AiTasks tasks, Tailorings tailorings, TaskOwner owner, Frames frames, DatabaseClock clock) {
        this.tasks = tasks;
        this.tailorings = tailorings;
        this.owner = owner;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        var key = owner.key();
        var now = clock.now();
        try {
            var page = tasks.list(key, ROWS, cursor);
            var about = tailorings
                    .find(key, page.items().stream().map(AiTask::id).toList())
                    .stream()
                    .collect(Collectors.toMap(each -> each.taskId, Function.<Tailoring>identity()));
            var cards = page.items().stream()
                    .map(task -> TaskCard.of(task, about.get(task.id()), now))
                    .toList();
            var more = page.next() == null ? null : "/tasks?cursor=" + page.next();
            int open = (int) cards.stream().filter(card -> !card.ended()).count();
            return Templates.tasks(frames.of("Orders", "tasks"), cards, more, open);
        } catch (BadTaskRequest e) {
            throw new InvalidInput(e.field(), e.problem());
        }
    }
}
