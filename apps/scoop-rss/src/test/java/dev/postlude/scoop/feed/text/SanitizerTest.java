package dev.postlude.scoop.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

    private static final URI BASE = URI.create("https://site.example/blog/post.html");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<iframe src='https://evil.example/?alert'></iframe>",
                "<form action='https://evil.example/'><input name=alert></form>",
                "<style>body{background:url(alert)}</style>",
                "<p style='background:url(https://evil.example/alert)'>x</p>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<object data='alert.swf'></object><embed src='alert.swf'>",
                "<base href='https://evil.example/alert/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example/alert'>",
                "<p onclick='alert(1)' id='alert' class='alert'>x</p>",
                "<template><img src=x onerror=alert(1)></template>",
            })
    void nothing_that_acts_survives(String html) {
        assertThat(Sanitizer.clean(html, BASE)).doesNotContain("alert").doesNotContain("evil.example");
    }

    @Test
    void what_reads_well_stays() {
        var html = "<h2>T</h2><p dir=\"rtl\">a <em>b</em> <code>c</code></p><ul><li>d</li></ul>"
                + "<table><tbody><tr><td colspan=\"2\">e</td></tr></tbody></table><blockquote>f</blockquote>"
                + "<figure><figcaption>g</figcaption></figure>";

        assertThat(Sanitizer.clean(html, BASE)).isEqualTo(html);
    }

    @Test
    void links_are_absolute_anonymous_and_free_of_trackers() {
        assertThat(Sanitizer.clean(
                        "<a href='../about?utm_source=x&amp;page=2&amp;fbclid=y#top' target=_blank>About</a>", BASE))
                .isEqualTo(
                        "<a href=\"https://site.example/about?page=2#top\" rel=\"noopener noreferrer nofollow\">About</a>");
        assertThat(Sanitizer.clean("<a href='mailto:ed@site.example'>Mail</a>", BASE))
                .contains("mailto:ed@site.example");
    }

    @Test
    void pictures_stay_unless_they_only_count_readers() {
        assertThat(Sanitizer.clean("<img src='a.png' alt='A' width=300>", BASE))
                .contains(
                        "src=\"https://site.example/blog/a.png\"",
                        "alt=\"A\"",
                        "loading=\"lazy\"",
                        "referrerpolicy=\"no-referrer\"");
        assertThat(Sanitizer.clean("<img src='data:image/gif;base64,R0' data-src='late.png'>", BASE))
                .contains("blog/late.png");
        assertThat(Sanitizer.clean(
                        "<img src='https://t.example/i.png' width=1 height=1><img src='https://pixel.wp.com/b.gif?x'>"
                                + "<img src='//stats.wordpress.com/b.gif'><img src='https://www.facebook.com/tr?id=1'><img>",
                        BASE))
                .isEmpty();
    }

    @Test
    void without_a_base_relative_links_lose_their_target() {
        assertThat(Sanitizer.clean("<a href='/x'>x</a>", null)).isEqualTo("<a>x</a>");
        assertThat(Sanitizer.clean(null, BASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a b?q=ü#f, https://site.example/a%20b?q=%C3%BC#f",
        "//cdn.example/x, https://cdn.example/x",
        "?page=2, https://site.example/blog/post.html?page=2",
        "100%.html, https://site.example/blog/100%25.html",
        "a%20b, https://site.example/blog/a%20b",
        "'  next ', https://site.example/blog/next",
        "https://x.example/?utm_campaign=a, https://x.example/",
        "https://x.example/?a&utm_campaign=a&b=c&UTM_TERM=d, https://x.example/?a&b=c",
        "https://x.example/utm_source=1, https://x.example/utm_source=1",
    })
    void links_as_they_are_meant(String written, String meant) {
        assertThat(Links.absolute(BASE, written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ftp://x.example/", "javascript:void(0)", "https://", "http://[bad/", "tel:+49"})
    void links_that_lead_nowhere_are_none(String written) {
        assertThat(Links.absolute(BASE, written)).isEmpty();
    }
}
