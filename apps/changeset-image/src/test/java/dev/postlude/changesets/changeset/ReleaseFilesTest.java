package dev.postlude.changesets.changeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseFilesTest {

    private static final String PATCH = "---\nui: patch\n---\nFix.\n";

    @ParameterizedTest
    @CsvSource({".changeset/a.md", "a.md", "repo/.changeset/a.md", "changes/a.md"})
    void changesets_are_found_wherever_the_folder_begins(String path) {
        var workspace = ReleaseFiles.read(Map.of(path, PATCH), Map.of());

        assertThat(workspace.changesets()).extracting(Changeset::name).containsExactly("a");
    }

    @Test
    void the_packages_of_a_workspace_are_those_it_lists() {
        var workspace = ReleaseFiles.read(
                Map.of(
                        "r/.changeset/a.md", PATCH,
                        "r/.changeset/README.md", "# not one",
                        "r/package.json", "{\"name\":\"root\",\"private\":true}",
                        "r/pnpm-workspace.yaml", "packages:\n  - 'libs/*'\n  - \"!libs/old\"\nother:\n  - x\n",
                        "r/libs/ui/package.json", "{\"name\":\"ui\",\"version\":\"1.0.0\"}",
                        "r/libs/old/package.json", "{\"name\":\"old\",\"version\":\"1.0.0\"}",
                        "r/libs/ui/node_modules/x/package.json", "{}",
                        "r/docs/package.json", "{\"name\":\"docs\",\"version\":\"1.0.0\"}"),
                Map.of());

        assertThat(workspace.packages()).extracting(WorkspacePackage::name).containsExactly("ui");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            config.json   | {                          | 1 | not JSON
            config.json   | []                         | 1 | JSON object
            config.json   | {"fixed": ["ui"]}          | 1 | list of lists
            config.json   | {~"ignore": [1]}           | 2 | hold names
            config.json   | {"fixed": [["nobody"]]}    | 1 | matches no package
            config.json   | {"fixed":[["ui"]],"linked":[["u*"]]} | 1 | more than one
            config.json   | {~~"updateInternalDependencies":"major"} | 3 | "patch" or "minor"
            pre.json      | {"mode":"maybe"}           | 1 | "pre" or "exit"
            pre.json      | {"mode":"pre","tag":"a b"} | 1 | letters
            """)
    void a_bad_file_beside_the_changesets_is_named_too(String file, String content, int line, String reason) {
        var files = Map.of(
                ".changeset/a.md",
                PATCH,
                ".changeset/" + file,
                content.replace('~', '\n'),
                "package.json",
                "{\"name\":\"ui\",\"version\":\"1.0.0\"}");

        assertThatThrownBy(() -> ReleaseFiles.read(files, Map.of()))
                .isInstanceOfSatisfying(Unreadable.class, refusal -> {
                    assertThat(refusal.file()).isEqualTo(file);
                    assertThat(refusal.line()).isEqualTo(line);
                    assertThat(refusal.reason()).contains(reason);
                });
    }

    @Test
    void a_package_that_is_not_there_is_named_with_its_line() {
        assertThatThrownBy(() -> ReleaseFiles.read(
                        Map.of(
                                ".changeset/a.md",
                                "---\nui: patch\ncore: minor\n---\n",
                                "package.json",
                                "{\"name\":\"ui\",\"version\":\"1.0.0\"}"),
                        Map.of()))
                .hasMessage("a.md:3: \"core\" is not a package of the workspace.");
    }

    @Test
    void deep_json_is_refused_and_not_followed() {
        assertThatThrownBy(() -> ReleaseFiles.read(
                        Map.of(".changeset/a.md", PATCH, ".changeset/config.json", "{\"x\":" + "[".repeat(100_000)),
                        Map.of()))
                .isInstanceOf(Unreadable.class);
    }
}
