package dev.postlude.changesets.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.api.Run;
import dev.postlude.api.StepFailed;
import dev.postlude.changesets.ChangesetsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Posts the pictures of a release as one message.
///
///     reserve a place ──► put the bytes there ──► complete the files ──► post the message
///       a page each          a page each             all at once             once
///
/// The first three are seen by nobody and may happen twice; the [Ledger] lets whoever takes over go on
/// with the files that are there. The message is another matter: before it is posted that is written
/// down, and whoever finds that written down without a message looks into the channel for it, by the
/// release's id in the message's metadata. What remains is the moment between the two: a request of a
/// process that died which Slack carries out only after its successor has looked.
@ApplicationScoped
public class Posting {

    private static final String EVENT_TYPE = "changesets_release";
    private static final int MOST_OF_HEADER = 150;
    private static final int MOST_OF_ALT = 2_000;

    private final Ledger ledger;
    private final @Nullable Slack slack;
    private final String channel;
    private final Optional<URI> publicUrl;

    Posting(Ledger ledger, ObjectMapper json, ChangesetsSettings settings) {
        this.ledger = ledger;
        var token = settings.slack().token();
        this.slack = token.isEmpty() || settings.slack().channel().isEmpty()
                ? null
                : new Slack(
                        json,
                        settings.slack().api(),
                        token.get(),
                        settings.slack().timeout());
        this.channel = settings.slack().channel().orElse("");
        this.publicUrl = settings.publicUrl();
    }

    /// What became of the message.
    public record Said(boolean posted, String sentence) {}

    /// Takes steps of `run`. A Slack that refuses for good costs the message and not the run.
    public Said post(UUID release, int pages, Run run) {
        if (slack == null) {
            return new Said(false, "off");
        }
        try {
            for (var page = 1; page <= pages; page++) {
                var number = page;
                run.step("slack-upload-" + page, () -> upload(slack, release, number));
            }
            run.step("slack-complete", () -> complete(slack, release));
            run.step("slack-post", String.class, () -> post(slack, release));
            return new Said(true, "posted");
        } catch (StepFailed e) {
            return new Said(false, String.valueOf(e.getMessage()));
        }
    }

    private void upload(Slack to, UUID release, int page) throws IOException, InterruptedException {
        var picture = ledger.picture(release, page);
        var file = ledger.file(release, page);
        if (file.isEmpty()) {
            reserve(to, release, page, picture);
            file = ledger.file(release, page);
        }
        var known = file.orElseThrow();
        if (known.uploaded()) {
            return;
        }
        if (!to.upload(known.uploadUrl(), picture.png())) {
            reserve(to, release, page, picture);
            throw new IOException("The place for page %d was gone; another one is reserved".formatted(page));
        }
        ledger.uploaded(release, page);
    }

    private void reserve(Slack to, UUID release, int page, Ledger.Picture picture)
            throws IOException, InterruptedException {
        var name = "release-%s-%d.png".formatted(release.toString().substring(0, 8), page);
        ledger.reserved(release, page, to.reserve(name, picture.png().length, picture.altText()));
    }

    private void complete(Slack to, UUID release) throws IOException, InterruptedException {
        if (ledger.message(release).isEmpty()) {
            to.complete(ledger.files(release), cut(ledger.text(release).title(), MOST_OF_HEADER));
            ledger.completed(release, channel);
        }
    }

    private String post(Slack to, UUID release) throws IOException, InterruptedException {
        var message = ledger.message(release).orElseThrow();
        var ts = Optional.ofNullable(message.ts());
        if (ts.isEmpty() && !ledger.ask(release)) {
            ts = to.find(message.channel(), EVENT_TYPE, release.toString(), ledger.oldest(release));
        }
        var posted = ts.isPresent() ? ts.get() : to.post(message(release, message.channel()));
        ledger.posted(release, posted);
        return posted;
    }

    private Map<String, ?> message(UUID release, String to) {
        var text = ledger.text(release);
        var blocks = new ArrayList<Map<String, ?>>();
        blocks.add(Map.of("type", "header", "text", plain(cut(text.title(), MOST_OF_HEADER))));
        link(release, text).ifPresent(blocks::add);
        var files = ledger.files(release);
        for (var at = 0; at < files.size(); at++) {
            var block = new LinkedHashMap<String, Object>();
            block.put("type", "image");
            block.put("slack_file", Map.of("id", files.get(at)));
            block.put(
                    "alt_text",
                    at == 0
                            ? cut(text.altText(), MOST_OF_ALT)
                            : ledger.picture(release, at + 1).altText());
            blocks.add(block);
        }
        return Map.of(
                "channel",
                to,
                "text",
                escaped(Objects.requireNonNullElse(text.headline(), text.title())),
                "blocks",
                blocks,
                "unfurl_links",
                false,
                "metadata",
                Map.of("event_type", EVENT_TYPE, "event_payload", Map.of("release_id", release.toString())));
    }

    /// By way of this app, which counts who follows it.
    private Optional<Map<String, ?>> link(UUID release, Ledger.Text text) {
        if (text.url() == null || publicUrl.isEmpty()) {
            return Optional.empty();
        }
        var go = publicUrl.get().resolve("/go/" + release);
        return Optional.of(Map.of(
                "type", "section", "text", Map.of("type", "mrkdwn", "text", "<%s|Read the release>".formatted(go))));
    }

    private static Map<String, ?> plain(String text) {
        return Map.of("type", "plain_text", "text", text);
    }

    /// The three characters that mean something to Slack.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
