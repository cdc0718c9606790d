package dev.postlude.changesets.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.changeset.ReleaseFiles;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.Planner;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.changesets.release.ReleasePlans;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `@changesets/cli` made of the same releases; see `goldens/README.md` for how that was found out.
class GoldensTest {

    private static final String READ_DIFFERENTLY = "text: stars";

    record Golden(String name, JsonNode json) {

        static Stream<Golden> in(String file) {
            try (var stream = GoldensTest.class.getResourceAsStream("/goldens/" + file)) {
                var all = new ObjectMapper().readTree(Objects.requireNonNull(stream));
                return StreamSupport.stream(all.spliterator(), false)
                        .map(json -> new Golden(json.get("name").asText(), json));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Map<String, String> texts(String field) {
            var texts = new TreeMap<String, String>();
            json.path(field)
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
            return texts;
        }

        Workspace workspace(String commits) {
            return ReleaseFiles.read(texts("files"), texts(json.has(commits) ? commits : "commits"));
        }

        Map<String, String> changelogs(boolean laidOut) {
            var files = new TreeMap<String, String>();
            for (var entry : Changelog.entries(workspace(laidOut ? "commits" : "rawCommits"))) {
                var folder = entry.of().folder();
                var path = folder.isEmpty() ? "CHANGELOG.md" : folder + "/CHANGELOG.md";
                files.put(
                        path,
                        Changelog.file(entry, Optional.ofNullable(texts("files").get(path)), laidOut));
            }
            return files;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> all() {
        return Stream.of("own.json", "random.json", "words.json").flatMap(Golden::in);
    }

    static Stream<Golden> taken() {
        return all().filter(golden -> !golden.json().has("error"));
    }

    static Stream<Golden> refused() {
        return all().filter(golden -> golden.json().has("error"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void every_package_gets_the_version_that_the_original_gives_it(Golden golden) {
        var workspace = golden.workspace("commits");

        var versions = new TreeMap<String, String>();
        workspace.packages().forEach(one -> versions.put(one.name(), Objects.requireNonNull(one.version())));
        Planner.plan(workspace).items().forEach(item -> versions.put(item.name(), Objects.requireNonNull(item.next())));

        var expected = golden.texts("versions");
        expected.keySet().retainAll(versions.keySet());
        assertThat(versions).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void changelogs_without_the_formatter_are_the_originals_byte_for_byte(Golden golden) {
        assertThat(golden.changelogs(false)).isEqualTo(golden.texts("raw"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void changelogs_as_they_come_are_the_originals_byte_for_byte(Golden golden) {
        if (golden.name().equals(READ_DIFFERENTLY)) {
            assertThat(golden.changelogs(true).toString()).contains("2 \\* 3 and a*b, 5*");
            return;
        }
        assertThat(golden.changelogs(true)).isEqualTo(golden.texts("tidy"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_plan_tells_each_released_package_once_with_its_own_version_before(Golden golden) {
        var workspace = golden.workspace("commits");

        var plan = ReleasePlans.of(workspace, ReleasePlans.Label.NONE);

        var versions = golden.texts("versions");
        assertThat(plan.packages()).extracting("name").doesNotHaveDuplicates();
        for (var one : plan.packages()) {
            assertThat(one.to()).isEqualTo(versions.get(one.name()));
            assertThat(one.bump() == Bump.NONE).isEqualTo(Objects.equals(one.from(), one.to()));
        }
        assertThat(plan.packages()).isSortedAccordingTo(ReleasePlan.TELLING);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_the_original_refuses_is_refused(Golden golden) {
        var refusal = catchThrowable(() -> Planner.plan(golden.workspace("commits")));

        assertThat(refusal).isInstanceOf(Unreadable.class).hasMessageMatching("(?s).+:\\d+: .+\\.");
    }
}
