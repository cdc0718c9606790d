package dev.postlude.changesets.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static ReleasePlan plan(String tag, String body) {
        try {
            var json = new ObjectMapper();
            return GithubRelease.plan(json.readTree(json.writeValueAsString(Map.of(
                    "repository", Map.of("name", "repo"),
                    "release", Map.of("tag_name", tag, "body", body)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_changelog_of_changesets_is_read_as_one() {
        var plan = plan("@acme/core@1.3.0", """
                ### Minor Changes

                - [#12](https://example.org/12) [`1234567`](https://example.org/c) Thanks [@ada](https://example.org/a)! - Adds a thing.

                  With more.

                ### Patch Changes

                - 7654321: Fixes it.
                - Updated dependencies [1234567]
                  - @acme/base@2.0.0
                """);

        assertThat(plan.packages()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("@acme/core");
            assertThat(one.to()).isEqualTo("1.3.0");
            assertThat(one.bump()).isEqualTo(Bump.MINOR);
            assertThat(one.notes())
                    .extracting(ChangeNote::summary)
                    .containsExactly("Adds a thing.\n\nWith more.", "Fixes it.");
            assertThat(one.updates()).containsExactly(new DependencyUpdate("@acme/base", "2.0.0"));
        });
    }

    @Test
    void several_packages_stand_under_headings_of_their_own() {
        var plan = plan(
                "release-7",
                "# Releases\n\n## a@2.0.0\n\n### Major Changes\n\n- Breaks.\n\n## b@1.0.1\n\n### Patch Changes\n\n- Fixes.\n");

        assertThat(plan.packages()).extracting("name", "to").containsExactly(tuple("a", "2.0.0"), tuple("b", "1.0.1"));
    }

    @Test
    void any_other_text_is_one_note_and_the_version_says_how_far() {
        assertThat(plan("v2.0.0", "All is new.").packages().getFirst().bump()).isEqualTo(Bump.MAJOR);
        assertThat(plan("v2.1.0", "Some is new.").packages().getFirst().bump()).isEqualTo(Bump.MINOR);
        var patch = plan("v2.1.1", "Little is new.").packages().getFirst();
        assertThat(patch.bump()).isEqualTo(Bump.PATCH);
        assertThat(patch.name()).isEqualTo("repo");
        assertThat(patch.to()).isEqualTo("2.1.1");
        assertThat(patch.notes()).extracting(ChangeNote::summary).containsExactly("Little is new.");
    }

    @Test
    void a_release_that_says_nothing_is_still_one() {
        assertThat(plan("", "").title()).isEqualTo("repo");
    }
}
