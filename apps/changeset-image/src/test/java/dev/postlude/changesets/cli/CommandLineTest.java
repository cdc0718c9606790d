package dev.postlude.changesets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path workspace() throws IOException {
        var workspace = folder.resolve("work");
        Files.createDirectories(workspace.resolve(".changeset"));
        Files.writeString(workspace.resolve("package.json"), "{\"name\":\"solo\",\"version\":\"1.0.0\"}");
        Files.writeString(workspace.resolve(".changeset/a.md"), "---\nsolo: minor\n---\n\n* Adds *it*.\n");
        return workspace;
    }

    @Test
    void render_writes_a_picture() throws IOException {
        var out = folder.resolve("out.png");

        var status = ChangesetImage.run(
                "render",
                workspace().toString(),
                "-o",
                out.toString(),
                "--size",
                "OG",
                "--theme",
                "DARK",
                "--layout",
                "LIST");

        assertThat(status).isZero();
        assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(2400);
    }

    @Test
    void changelog_writes_what_the_original_would_and_leaves_the_folder_alone() throws IOException {
        var out = folder.resolve("out");
        var workspace = workspace();

        var status = ChangesetImage.run("changelog", workspace.toString(), "-o", out.toString());

        assertThat(status).isZero();
        assertThat(out.resolve("CHANGELOG.md"))
                .hasContent("# solo\n\n## 1.1.0\n\n### Minor Changes\n\n- - Adds _it_.\n");
        assertThat(workspace.resolve("CHANGELOG.md")).doesNotExist();
    }

    @Test
    void a_folder_that_is_none_and_a_changeset_that_is_bad_are_refused() throws IOException {
        var workspace = workspace();
        Files.writeString(workspace.resolve(".changeset/a.md"), "nothing");

        assertThat(ChangesetImage.run("render", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(ChangesetImage.run("changelog", workspace.toString())).isEqualTo(1);
        assertThat(ChangesetImage.run("paint")).isEqualTo(2);
    }
}
