package dev.postlude.resume.api;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.resume.quota.DailyQuota;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is left of somebody's share of the day.
@Path("/api/quota")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quota")
public class QuotaResource {

    private final DailyQuota quota;
    private final TaskOwner owner;

    QuotaResource(DailyQuota quota, TaskOwner owner) {
        this.quota = quota;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "How many tailorings are left today", description = "Days begin at midnight UTC.")
    public DailyQuota.Share share() {
        return quota.share(owner.key());
    }
}
