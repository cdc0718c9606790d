package dev.postlude.quotes.share;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.postlude.quotes.quote.Quote;
import dev.postlude.quotes.quote.Quotes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The newest quotes as RSS, for whoever wants one with the morning's news.
@Path("/feed.xml")
@RunOnVirtualThread
@Tag(name = "Feed")
public class FeedResource {

    private static final int QUOTES = 50;
    private static final int LONGEST_TITLE = 90;

    private final Quotes quotes;
    private final Links links;

    FeedResource(Quotes quotes, Links links) {
        this.quotes = quotes;
        this.links = links;
    }

    @GET
    @Produces("application/rss+xml")
    @Operation(summary = "The newest quotes as RSS 2.0", description = "It does not say who wrote them.")
    public Response feed(@Context Request request) throws FeedException {
        var feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setEncoding("UTF-8");
        feed.setTitle("Demotivational quotes");
        feed.setLink(links.absolute("/"));
        feed.setDescription("Something to look forward to less.");
        feed.setLanguage("en");
        var newest = quotes.newest(QUOTES);
        newest.stream().findFirst().ifPresent(quote -> feed.setPublishedDate(date(quote)));
        feed.setEntries(newest.stream().map(this::entry).toList());
        var xml = new SyndFeedOutput().outputString(feed, true);
        var tag = new EntityTag(Digest.of(xml.getBytes(StandardCharsets.UTF_8)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(xml).type("application/rss+xml;charset=UTF-8") : unchanged)
                .tag(tag)
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    private SyndEntry entry(Quote quote) {
        var text = Objects.requireNonNull(quote.text);
        var entry = new SyndEntryImpl();
        // Not its address: that changes when this app moves, and readers would show everything again.
        entry.setUri("urn:uuid:" + quote.id);
        entry.setLink(links.quote(quote.id));
        entry.setTitle(quote.topic == null ? beginning(text) : quote.topic);
        entry.setPublishedDate(date(quote));
        var content = new SyndContentImpl();
        content.setType("text/html");
        content.setValue("<blockquote>" + escaped(text) + "</blockquote>");
        entry.setDescription(content);
        return entry;
    }

    private static Date date(Quote quote) {
        return Date.from(Objects.requireNonNull(quote.writtenAt));
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE));
        var space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }

    /// A description is HTML, so what somebody typed must not be.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
