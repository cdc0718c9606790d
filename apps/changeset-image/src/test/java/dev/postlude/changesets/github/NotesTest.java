package dev.postlude.changesets.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.List;
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

    @Test
    void whom_a_change_is_owed_to_is_read_from_the_head_of_its_bullet() {
        var plan = plan(
                "@acme/core@1.3.0",
                "### Minor Changes\n\n- [#12](https://a.example/pull/12) [`1234567`](https://a.example/c) Thanks"
                        + " [@ada](https://a.example/ada), [@grace-h](https://a.example/g)! - Adds a thing.\n");

        assertThat(plan.packages().getFirst().notes())
                .containsExactly(
                        new ChangeNote("change-1", Bump.MINOR, "Adds a thing.", List.of("ada", "grace-h"), "#12"));
        assertThat(plan.contributors()).containsExactly("ada", "grace-h");
    }

    @Test
    void notes_that_github_generated_are_a_change_for_each_pull_request() {
        var plan = plan("v1.2.3", """
                <!-- Release notes generated using configuration -->
                ## What's Changed
                * Mends the door by @ada in https://github.com/a/b/pull/4
                * Bumps things by @renovate[bot] in https://github.com/a/b/pull/5

                ## New Contributors
                * @ada made their first contribution in https://github.com/a/b/pull/4

                **Full Changelog**: https://github.com/a/b/compare/v1.2.2...v1.2.3
                """);

        assertThat(plan.packages().getFirst().notes())
                .containsExactly(
                        new ChangeNote("pull-4", Bump.PATCH, "Mends the door", List.of("ada"), "#4"),
                        new ChangeNote("pull-5", Bump.PATCH, "Bumps things", List.of("renovate[bot]"), "#5"));
    }
}
