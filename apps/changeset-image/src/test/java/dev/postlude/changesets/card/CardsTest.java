package dev.postlude.changesets.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.changesets.card.Look.Layout;
import dev.postlude.changesets.card.Look.Size;
import dev.postlude.changesets.card.Look.Theme;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.ReleasePlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardsTest {

    @Test
    void pages_are_png_files_of_their_size_that_slack_takes() throws IOException {
        for (var size : Size.values()) {
            var rendering = Cards.draw(Releases.usual(), new Look(Layout.CARD, Theme.LIGHT, size, null), "A headline.");

            assertThat(rendering.fits()).isTrue();
            assertThat(rendering.findings()).isEmpty();
            assertThat(rendering.leastContrast()).isBetween(4.5, 21.0);
            assertThat(rendering.bytes()).isLessThanOrEqualTo(Cards.PAGE_BYTES);
            for (var page : rendering.pages()) {
                var image = ImageIO.read(new ByteArrayInputStream(page.png()));
                assertThat(Arrays.copyOf(page.png(), 4)).containsExactly(0x89, 'P', 'N', 'G');
                assertThat(page.width()).isEqualTo(image.getWidth()).isEqualTo(size.width * 2);
                assertThat(page.height()).isEqualTo(image.getHeight());
                assertThat(page.height()).isBetween(size.leastHeight * 2, size.mostHeight * 2);
            }
        }
    }

    @Test
    void the_same_release_is_the_same_bytes() {
        var look = new Look(Layout.LIST, Theme.DARK, Size.OG, "#00a37a");

        var once = Cards.draw(Releases.worldly(), look, null);
        var twice = Cards.draw(Releases.worldly(), look, null);

        assertThat(once.pages()).hasSameSizeAs(twice.pages());
        for (var page = 0; page < once.pages().size(); page++) {
            assertThat(once.pages().get(page).png())
                    .isEqualTo(twice.pages().get(page).png());
        }
    }

    @Test
    void every_word_of_a_release_is_on_its_pages() {
        for (var plan : List.of(Releases.usual(), Releases.worldly(), Releases.longNames())) {
            for (var layout : Layout.values()) {
                for (var size : Size.values()) {
                    var book = Book.of(plan, new Look(layout, Theme.LIGHT, size, null), null, 1);
                    assertThat(book.complete()).isTrue();
                    var shown = squeezed(Shown.on(book));
                    assertThat(words(plan)).allSatisfy(word -> assertThat(shown).contains(squeezed(word)));
                }
            }
        }
    }

    @Test
    void of_five_hundred_changes_each_is_shown_or_counted() {
        var plan = Releases.large(500);
        for (var layout : Layout.values()) {
            for (var size : Size.values()) {
                var book = Book.of(plan, new Look(layout, Theme.LIGHT, size, null), null, 0.84);
                var shown = new HashSet<String>();
                var matcher = Pattern.compile("Change \\d+ of package \\d+:").matcher(Shown.on(book));
                while (matcher.find()) {
                    shown.add(matcher.group());
                }

                assertThat(book.pages()).isEqualTo(size.mostPages);
                assertThat(shown.size() + book.flow().changesLeft()).isEqualTo(500);
                assertThat(book.missing())
                        .singleElement()
                        .asString()
                        .contains("+%d more changes".formatted(book.flow().changesLeft()));
            }
        }
    }

    @Test
    void what_does_not_fit_is_said_by_the_rendering() {
        var rendering = Cards.draw(Releases.large(300), new Look(Layout.CARD, Theme.LIGHT, Size.OG, null), null);

        assertThat(rendering.fits()).isFalse();
        assertThat(rendering.pages()).hasSize(Size.OG.mostPages);
        assertThat(rendering.findings())
                .singleElement()
                .asString()
                .matches("The release does not go on 8 pages: \\+\\d+ more changes(, \\+\\d+ more packages)?.*\\.");
    }

    @Test
    void a_summary_of_twenty_thousand_characters_flows_over_pages_and_loses_nothing() {
        var summary = new StringBuilder();
        for (var word = 0; summary.length() < 20_000; word++) {
            summary.append("word").append(word).append(word % 60 == 59 ? ".\n\n" : " ");
        }
        var book = Book.of(Releases.saying(summary.toString()), Look.DEFAULT, null, 0.94);

        assertThat(book.pages()).isGreaterThan(2);
        assertThat(book.complete()).isTrue();
        var shown = squeezed(Shown.on(book));
        assertThat(shown).contains(squeezed(summary.toString()));
    }

    @Test
    void a_summary_that_is_too_long_to_be_looked_at_says_how_much_is_missing() {
        var book = Book.of(Releases.saying("word ".repeat(7_000)), Look.DEFAULT, null, 0.7);

        assertThat(Shown.on(book)).contains("5,000 more characters of this summary are not shown.");
        assertThat(book.complete()).isFalse();
        assertThat(book.missing()).containsExactly("5,000 more characters of this summary are not shown.");
    }

    @Test
    void nothing_somebody_writes_makes_drawing_fail() {
        var strange = new ArrayList<>(List.of(
                "",
                " \n\t ",
                "\0\u0007\u001b[31m",
                "\ud83d",
                "\udc00 x",
                "\u202e\u2066\u2067",
                ">".repeat(3_000),
                "> ".repeat(3_000) + "x",
                "- ".repeat(2_000) + "x",
                "*".repeat(10_000),
                "*a **b ".repeat(1_500),
                "[".repeat(8_000),
                "`".repeat(9_999),
                "```\nnever closed\n" + "x\n".repeat(3_000),
                "<div>".repeat(500),
                "<!-- hidden -->",
                "![](x)",
                "[](y)",
                "| a |\n|---|\n| " + "b".repeat(5_000) + " |",
                "a\u0335".repeat(4_000),
                "\u0335".repeat(4_000),
                "&#0; &nbsp; &bogus;",
                "1. a\n".repeat(600),
                "# ".repeat(200),
                "~~~~~~~~a~~~~",
                "\u200d".repeat(500),
                "😀\u200d".repeat(500),
                "[a]: http://x\n[a]",
                "x".repeat(30_000)));
        for (var summary : strange) {
            var plan = Releases.saying(summary);
            assertThat(Cards.draw(plan, new Look(Layout.LIST, Theme.LIGHT, Size.OG, null), summary)
                            .pages())
                    .isNotEmpty();
            assertThat(Book.of(plan, Look.DEFAULT, null, 1).pages()).isPositive();
        }
    }

    @Test
    void names_longer_than_any_name_are_shortened_and_reported() {
        var novel = "x".repeat(150_000);
        var plan = new ReleasePlan(
                novel,
                novel,
                null,
                "https://" + novel,
                List.of(Releases.one(novel, Bump.MAJOR, novel, novel, List.of(new ChangeNote("n", Bump.MAJOR, "a")))),
                List.of());

        var rendering = Cards.draw(plan, new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null), novel);

        assertThat(rendering.fits()).isFalse();
        assertThat(rendering.findings()).contains("A name, a version or the headline is too long to be shown whole.");
        assertThat(AltText.of(plan)).hasSizeLessThanOrEqualTo(AltText.MOST_CHARACTERS);
    }

    @Test
    void every_accent_can_be_read_in_both_themes() {
        for (var accent : List.of("#000000", "#ffffff", "#ffee00", "#777777", "#ff0055", "#16171c", "#fcfbf9")) {
            for (var theme : Theme.values()) {
                var rendering = Cards.draw(Releases.usual(), new Look(Layout.LIST, theme, Size.OG, accent), null);
                assertThat(rendering.leastContrast()).as(accent + theme).isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThatThrownBy(() -> new Look(Layout.CARD, Theme.LIGHT, Size.OG, "mauve"))
                .hasMessageContaining("mauve");
    }

    @Test
    void a_change_that_concerns_several_packages_is_one_change() {
        var note = new ChangeNote("n", Bump.PATCH, "Once.");
        var plan = new ReleasePlan(
                "Two",
                null,
                null,
                null,
                List.of(
                        Releases.one("a", Bump.PATCH, "1.0.0", "1.0.1", List.of(note)),
                        Releases.one(
                                "b", Bump.MINOR, "1.0.0", "1.1.0", List.of(new ChangeNote("n", Bump.MINOR, "Once.")))),
                List.of());

        assertThat(Change.of(plan))
                .containsExactly(new Change("n", Bump.MINOR, "Once.", List.of("b", "a"), List.of(), null));
        var shown = Shown.on(Book.of(plan, Look.DEFAULT, null, 1));
        assertThat(shown).containsOnlyOnce("Once.").contains("2 packages, 1 change");
    }

    @Test
    void a_release_of_nothing_is_a_page_all_the_same() {
        var rendering = Cards.draw(
                new ReleasePlan("Nothing to release", null, null, null, List.of(), List.of()), Look.DEFAULT, null);

        assertThat(rendering.pages()).hasSize(1);
        assertThat(rendering.fits()).isTrue();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> words(ReleasePlan plan) {
        var words = new ArrayList<String>();
        words.add(plan.title());
        for (var one : plan.packages()) {
            words.add(one.name());
            if (one.to() != null) {
                words.add(one.to());
            }
            for (var note : one.notes()) {
                words.addAll(List.of(note.summary()
                        .replaceAll("]\\([^)]*\\)|<br>|[`*_#>|\\[\\]!~:-]|\\n *\\d+\\.|`{3}\\w*", " ")
                        .replaceAll("\\b(bug|sparkles|rocket|ts)\\b", " ")
                        .strip()
                        .split("\\s+")));
            }
        }
        return words;
    }
}
