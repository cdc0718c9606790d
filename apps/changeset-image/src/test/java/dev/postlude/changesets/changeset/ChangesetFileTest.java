package dev.postlude.changesets.changeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.changesets.release.Bump;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesetFileTest {

    @Test
    void the_front_matter_names_packages_and_the_rest_is_the_summary() {
        var changeset =
                ChangesetFile.read("a-b.md", "---\n\"@acme/core\": minor\nui: 'patch'\n---\n\nAdds **x**.\n\nMore.\n");

        assertThat(changeset.name()).isEqualTo("a-b");
        assertThat(changeset.mentions())
                .containsExactly(
                        new Changeset.Mention("@acme/core", Bump.MINOR, 2), new Changeset.Mention("ui", Bump.PATCH, 3));
        assertThat(changeset.summary()).isEqualTo("Adds **x**.\n\nMore.");
    }

    @Test
    void blanks_around_and_line_ends_of_any_kind_do_not_matter() {
        var changeset = ChangesetFile.read("a.md", "\uFEFF\r\n  ---\r\nui: major\r\n  ---  \r\nText \r\n");

        assertThat(changeset.mentions()).containsExactly(new Changeset.Mention("ui", Bump.MAJOR, 3));
        assertThat(changeset.summary()).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '---|---'                      | 1 | never ends
            ''                             | 1 | empty
            ' ~ ~ '                        | 1 | empty
            'no front matter'              | 1 | no front matter
            '~~---~ui: patch'              | 3 | never ends
            '---~ui: patch~---x~text'      | 1 | never ends
            '---~ui: huge~---'             | 2 | asks for "huge"
            '---~ui: patch~core: 1~---'    | 3 | asks for 1
            '---~ui:~---'                  | 2 | asks for nothing
            '---~ui: true~---'             | 2 | asks for true
            '---~"": patch~---'            | 2 | not blank
            '---~" ": patch~---'           | 2 | not blank
            '---~- ui~---'                 | 2 | list of lines
            '---~ui~---'                   | 2 | list of lines
            '---~ui: [patch]~---'          | 2 | followed by one bump
            '---~? [a]~: patch~---'        | 2 | plain text
            '---~ui: patch~ui: minor~---'  | 3 | named twice
            '---~a: &x patch~b: *x~---'    | 3 | Aliases
            '---~a: "patch~---'            | 2 | not YAML
            '---~a: patch~ b~---'          | 2 | asks for "patch b"
            '---~a: !!int patch~---'       | 2 | asks for
            """)
    void a_bad_changeset_is_refused_with_its_file_and_line(String written, int line, String reason) {
        assertThatThrownBy(() -> ChangesetFile.read("odd.md", written.replace('~', '\n')))
                .isInstanceOfSatisfying(Unreadable.class, refusal -> {
                    assertThat(refusal.file()).isEqualTo("odd.md");
                    assertThat(refusal.line()).isEqualTo(line);
                    assertThat(refusal.reason()).contains(reason);
                });
    }

    @Test
    void a_changeset_larger_than_its_limit_is_refused() {
        assertThatThrownBy(() -> ChangesetFile.read("a.md", "---\n---\n" + "x".repeat(ChangesetFile.MAX_BYTES)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("at most 65536 bytes");
    }

    @Test
    @Timeout(10)
    void hostile_shapes_cost_no_more_than_their_length() {
        for (var shape : new String[] {
            "---" + "\n".repeat(60_000),
            "---" + "\n \t".repeat(20_000) + "x",
            "---\n".repeat(16_000),
            "---\n" + "[".repeat(60_000) + "\n---\n",
            "---\n" + "{".repeat(60_000) + "\n---\n",
            "---\n" + "? ".repeat(30_000) + "\n---\n",
            "---\n" + "- ".repeat(30_000) + "\n---\n",
            "---\n" + "a: ".repeat(20_000) + "\n---\n",
            "---\n&a a: patch\n" + "*a : patch\n".repeat(5_000) + "---\n"
        }) {
            try {
                ChangesetFile.read("a.md", shape);
            } catch (Unreadable expected) {
                assertThat(expected.line()).isPositive();
            }
        }
    }

    @Test
    @Timeout(30)
    void any_text_is_a_changeset_or_a_refusal_but_never_an_accident() {
        var random = new Random(7);
        var pieces = new String[] {
            "---", "\n", "\r\n", " ", "\"", "'", "ui", "@a/b", ":", ": ", "patch", "minor", "none", "[", "]", "{", "}",
            "&a", "*a", "!!str", "|", ">", "%", "#", "- ", "? ", "\t", "\u0000", "\uFEFF", "é", "日本", "\uD83D", "...",
            "<<", "~", "0x1", "1e9", ".inf", "Text"
        };
        for (var round = 0; round < 30_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
            for (var length = random.nextInt(30); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                var changeset = ChangesetFile.read("a.md", text.toString());
                assertThat(changeset.summary()).isEqualTo(ChangesetFile.trim(changeset.summary()));
            } catch (Unreadable refusal) {
                assertThat(refusal.line())
                        .isBetween(
                                1,
                                2
                                        + (int) text.chars()
                                                .filter(c -> c == '\n' || c == '\r')
                                                .count());
            }
        }
    }
}
