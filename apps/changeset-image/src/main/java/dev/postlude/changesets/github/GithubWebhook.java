package dev.postlude.changesets.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Signature;
import dev.postlude.changesets.intake.ReleaseInput;
import dev.postlude.changesets.intake.Releases;
import dev.postlude.changesets.intake.RequestQuota;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Unwanted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Releases that GitHub publishes. A delivery has an id, and one that is repeated gives the same job.
@Path("/webhooks/github")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class GithubWebhook {

    private static final int MOST_BYTES = 1024 * 1024;

    private final Releases releases;
    private final ObjectMapper json;
    private final Optional<String> secret;

    GithubWebhook(Releases releases, ObjectMapper json, ChangesetsSettings settings) {
        this.releases = releases;
        this.json = json;
        this.secret = settings.github().secret();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a delivery of GitHub's", description = "A published release becomes pictures.")
    @APIResponse(responseCode = "202", description = "It will be drawn: {aiJobId, releaseId}")
    @APIResponse(responseCode = "200", description = "A ping, or an event that is none of ours")
    @APIResponse(responseCode = "401", description = "Not signed with the secret")
    public Response take(
            @HeaderParam("X-GitHub-Event") @Nullable String name,
            @HeaderParam("X-GitHub-Delivery") @Nullable String delivery,
            @HeaderParam("X-Hub-Signature-256") @Nullable String signature,
            byte[] body) {
        if (secret.isEmpty()) {
            throw new NotThere("webhook", "github: set changesets.github.secret to have one");
        }
        if (body.length > MOST_BYTES) {
            throw new Unwanted(413, "Too large", "A delivery has at most %d bytes.".formatted(MOST_BYTES));
        }
        if (!Signature.holds(signature, "sha256=", secret.get(), body)) {
            throw new Unwanted(401, "Not signed", "This does not bear the signature of the secret that is set here.");
        }
        var event = read(body);
        if ("ping".equals(name)) {
            return Response.ok(Map.of("pong", event.path("zen").asText(""))).build();
        }
        var published = "release".equals(name)
                && event.path("action").asText().equals("published")
                && event.path("release").isObject();
        return published
                ? take(event, delivery)
                : Response.ok(Map.of("ignored", "only published releases become pictures"))
                        .build();
    }

    private Response take(JsonNode event, @Nullable String delivery) {
        if (delivery == null || !delivery.matches("[0-9A-Za-z-]{8,100}")) {
            throw new InvalidInput("X-GitHub-Delivery", "is the id of the delivery");
        }
        var input = ReleaseInput.of(GithubRelease.plan(event));
        var accepted = releases.take("github", input, new Releases.Sender(RequestQuota.ofGithub(delivery), delivery));
        return AcceptedTask.answer(accepted.ticket(), Map.of("releaseId", accepted.releaseId()));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unwanted(400, "Not JSON", "This delivery is signed, but it is no JSON.", e);
        }
    }
}
