package dev.postlude.changesets.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// The channel as a page, for people who want to see what was posted.
final class ChannelPage {

    /// As Slack writes one, escaped.
    private static final Pattern LINK = Pattern.compile("&lt;(https?://[^|\\s]{1,2000})\\|([^|]{1,200})&gt;");

    private ChannelPage() {}

    static String of(Workspace workspace) {
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>#releases</title>
                <style>body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
                img{max-width:100%;border-radius:8px;border:1px solid #8884}article{margin:2rem 0}</style>
                <h1>#releases</h1>
                """);
        for (var message : workspace.messages().reversed()) {
            page.append("<article>");
            message.sent().path("blocks").forEach(block -> page.append(block(block)));
            page.append("</article>");
        }
        return page.append(workspace.messages().isEmpty() ? "<p>Nothing was posted yet.</p>" : "")
                .append("</html>")
                .toString();
    }

    private static String block(JsonNode block) {
        var text = escaped(block.path("text").path("text").asText());
        return switch (block.path("type").asText()) {
            case "header" -> "<h2>" + text + "</h2>";
            case "image" ->
                "<img src=\"/files/%s\" alt=\"%s\">"
                        .formatted(
                                escaped(block.path("slack_file").path("id").asText()),
                                escaped(block.path("alt_text").asText()));
            default -> "<p>" + LINK.matcher(text).replaceAll("<a href=\"$1\">$2</a>") + "</p>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
