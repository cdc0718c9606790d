package dev.postlude.changesets.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.card.Look.Layout;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

    private static ReleasePlan plan(int packages, String summary) {
        return new ReleasePlan(
                "Spring",
                null,
                null,
                null,
                IntStream.range(0, packages)
                        .mapToObj(number -> new PackageRelease(
                                "@acme/package-" + number,
                                Bump.MINOR,
                                "1.0.0",
                                "1.1.0",
                                List.of(new ChangeNote("c" + number, Bump.MINOR, summary + number)),
                                List.of()))
                        .toList(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void the_words_tell_the_packages_and_why(Layout layout) {
        assertThat(Telling.of(plan(2, "Adds **part** `"), layout, "A headline"))
                .startsWith("Spring – packages: 2 minor. A headline.")
                .contains("@acme/package-0 from 1.0.0 to 1.1.0", "Adds part 0", "Adds part 1")
                .doesNotContain("*", "`");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void what_does_not_fit_is_counted(Layout layout) {
        var text = Telling.of(plan(300, "A longer text that says something about part "), layout, "");

        assertThat(text).hasSizeLessThanOrEqualTo(Telling.MOST).matches("(?s).*And \\d+ more\\.");
    }

    @Test
    void a_list_is_told_as_one_and_a_headline_takes_only_what_stands_before_it() {
        var summary = "Adds `tide()`.\n\n- works **offline**\n- knows 412 harbours\n\n```\ncode\n```\n";

        assertThat(PlainText.of(summary)).isEqualTo("Adds tide(). works offline; knows 412 harbours code");
        assertThat(PlainText.firstBlock(summary)).isEqualTo("Adds tide().");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍💻", "\uD83C\uDF89", "é", "日"})
    void a_cut_never_leaves_half_a_character(String piece) {
        for (var most = 1; most < 40; most++) {
            var cut = PlainText.cut(piece.repeat(40), most);
            assertThat(cut.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                    .isTrue();
        }
    }

    @Test
    @Timeout(10)
    void hostile_markdown_costs_no_more_than_its_length() {
        for (var shape :
                List.of("[", "![", "[a](", "`", "*", "_", "# ", "> ", "- ", "<!--", "\\", "~~", "1. ", "\n", " ")) {
            assertThat(PlainText.of(shape.repeat(60_000 / shape.length()))).hasSizeLessThan(5_000);
        }
    }
}
