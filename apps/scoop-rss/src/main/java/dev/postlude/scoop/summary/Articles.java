package dev.postlude.scoop.summary;

import dev.postlude.ai.Material;
import dev.postlude.api.NonRetryable;
import dev.postlude.api.StepNotes;
import dev.postlude.scoop.ScoopSettings;
import dev.postlude.scoop.catalog.Story;
import dev.postlude.scoop.feed.fetch.FetchRequest;
import dev.postlude.scoop.feed.fetch.FetchResult;
import dev.postlude.scoop.feed.fetch.Fetcher;
import dev.postlude.scoop.feed.text.ReadableText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds something to read about a story: what the feed brought, and where that is only a teaser, the page.
@ApplicationScoped
public class Articles {

    private final Fetcher fetcher;
    private final int enough;

    Articles(Fetcher fetcher, ScoopSettings settings) {
        this.fetcher = fetcher;
        this.enough = settings.summaries().enough();
    }

    /// A page that cannot be had is no reason to fail: then the feed's own words have to do.
    Article read(UUID storyId) {
        var known = QuarkusTransaction.requiringNew().call(() -> Known.of(storyId));
        if (known.text().length() >= enough || known.url() == null) {
            return known.article(known.text(), known.text().isBlank() ? "title" : "feed");
        }
        var page = page(URI.create(known.url()));
        return page.length() > known.text().length()
                ? known.article(page, "page")
                : known.article(known.text(), known.text().isBlank() ? "title" : "feed");
    }

    private String page(URI url) {
        return switch (fetcher.fetch(FetchRequest.page(url))) {
            case FetchResult.Fetched fetched ->
                ReadableText.of(fetched.body(), fetched.contentType().orElse(null), fetched.url())
                        .text();
            case FetchResult.NotModified unchanged -> "";
            case FetchResult.Refused refused -> {
                StepNotes.put("page", refused.sentence());
                yield "";
            }
        };
    }

    /// What the catalog knows, read in a transaction of its own that is over before anything is fetched.
    private record Known(
            String title,
            String text,
            int generation,
            @Nullable String url) {

        static Known of(UUID storyId) {
            var story = Story.<Story>findByIdOptional(storyId)
                    .orElseThrow(() -> new NonRetryable(
                            "There is no story %s any more, so nothing is summarised.".formatted(storyId)));
            var base = story.url == null ? story.feed.url : story.url;
            var text = ReadableText.of(story.content, URI.create(base)).text();
            return new Known(story.title, text, story.generation, story.url);
        }

        Article article(String words, String from) {
            var cut = words.length() > Material.MOST_CHARACTERS ? words.substring(0, Material.MOST_CHARACTERS) : words;
            return new Article(title, cut, generation, from);
        }
    }
}
