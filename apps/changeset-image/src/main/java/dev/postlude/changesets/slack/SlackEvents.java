package dev.postlude.changesets.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Signature;
import dev.postlude.changesets.scoring.Notices;
import dev.postlude.web.NotThere;
import dev.postlude.web.Unwanted;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What people in Slack do with a message, told by Slack and signed by it.
///
/// Nothing is read before the signature holds, and a signature holds for five minutes, so that nobody can
/// play an old event again. An event that comes twice within them changes nothing twice: a reaction is a
/// row.
@Path("/webhooks/slack")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class SlackEvents {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 256 * 1024;
    private static final long A_MINUTE = 60;

    private final Notices notices;
    private final ObjectMapper json;
    private final Optional<String> secret;

    SlackEvents(Notices notices, ObjectMapper json, ChangesetsSettings settings) {
        this.notices = notices;
        this.json = json;
        this.secret = settings.slack().signingSecret();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes an event of Slack's", description = "Reactions to messages of ours are counted.")
    @APIResponse(responseCode = "200", description = "Taken, or not about us; or the challenge")
    @APIResponse(responseCode = "401", description = "Not signed by Slack, or too long ago")
    @APIResponse(responseCode = "503", description = "It may be about a message that is being posted just now")
    public Map<String, ?> take(
            @HeaderParam("X-Slack-Request-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Slack-Signature") @Nullable String signature,
            byte[] body) {
        if (secret.isEmpty()) {
            throw new NotThere("webhook", "slack: set changesets.slack.signing-secret to have one");
        }
        if (body.length > MOST_BYTES) {
            throw new Unwanted(413, "Too large", "An event of Slack's has at most %d bytes.".formatted(MOST_BYTES));
        }
        verify(secret.get(), timestamp, signature, body);
        var event = read(body);
        if (event.path("type").asText().equals("url_verification")) {
            return Map.of("challenge", event.path("challenge").asText());
        }
        take(event.path("event"));
        return Map.of("ok", true);
    }

    private static void verify(String secret, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
            throw unsigned();
        }
        var prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        if (!Signature.holds(signature, "v0=", secret, prefix, body)) {
            throw unsigned();
        }
        // Wall clock: Slack's timestamp is one, and no stored time is compared with it.
        var now = Clock.systemUTC().instant();
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(FRESH) > 0) {
            throw new Unwanted(401, "Too old", "This event was signed more than five minutes ago.");
        }
    }

    private static Unwanted unsigned() {
        return new Unwanted(401, "Not signed", "This does not bear Slack's signature.");
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unwanted(400, "Not JSON", "This event is signed, but it is no JSON.", e);
        }
    }

    private void take(JsonNode event) {
        var type = event.path("type").asText();
        var item = event.path("item");
        if (!type.equals("reaction_added") && !type.equals("reaction_removed")) {
            return;
        }
        var person = cleaned(event.path("user").asText());
        var name = cleaned(event.path("reaction").asText());
        if (!item.path("type").asText().equals("message") || person.isEmpty() || name.isEmpty()) {
            return;
        }
        var channel = item.path("channel").asText();
        var release = notices.releaseOf(channel, item.path("ts").asText());
        if (release.isEmpty() && notices.expects(channel)) {
            // Slack sends it again after a minute, and by then the message has its name.
            throw new ServiceUnavailableException("A message is being posted; send this again.", A_MINUTE);
        }
        release.ifPresent(of -> {
            if (type.equals("reaction_added")) {
                notices.react(of, person, name);
            } else {
                notices.unreact(of, person, name);
            }
        });
    }

    private static String cleaned(String text) {
        return text.length() > 100 || text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }
}
