package dev.postlude.suite.tour.scoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.suite.tour.Unmet;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariationsTest {

    private static final String ARTICLE = "<p>Rain fell on the harbour &amp; the hills. \"Nobody came,\" said Ada.</p>"
            + "<h2>A heading</h2><p>Was it the wind? It was not! Four boats stayed. Nine left.</p>"
            + "<p>The mayor spoke. The bell rang at six. Then it was over.</p>";

    @Test
    void sentences_are_read_out_of_html_and_headings_are_not() {
        assertThat(Variations.sentences(ARTICLE))
                .startsWith("Rain fell on the harbour & the hills.", "\"Nobody came,\" said Ada.", "Was it the wind?")
                .doesNotContain("A heading")
                .hasSize(9);
    }

    @Test
    void as_many_different_articles_as_are_wanted_are_made_and_always_the_same_ones() {
        var variations = new Variations(List.of(story(ARTICLE), story(ARTICLE.replace("boats", "ships"))));

        var made = variations.make(50, 7);

        assertThat(made).hasSize(50).doesNotHaveDuplicates().isEqualTo(variations.make(50, 7));
        assertThat(made)
                .allSatisfy(article ->
                        assertThat(String.join(" ", article.paragraphs())).hasSizeGreaterThan(100));
    }

    @Test
    void stories_that_are_too_short_to_vary_are_refused() {
        assertThatThrownBy(() -> new Variations(List.of(story("<p>One sentence.</p>"))))
                .isInstanceOf(Unmet.class)
                .hasMessageContaining("None of the 1 sample stories");
    }

    private static SeenStory story(String content) {
        return new SeenStory("1", "2", "A title", "http://localhost/", content, "", "", "", "");
    }
}
