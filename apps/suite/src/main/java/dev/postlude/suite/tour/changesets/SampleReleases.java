package dev.postlude.suite.tour.changesets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import java.util.List;

/// Releases of packages that do not exist, so that the wall is not empty.
final class SampleReleases implements Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;

    SampleReleases(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String add() {
        var all = all();
        for (var at = 0; at < all.size(); at++) {
            stage.app()
                    .as("admin")
                    .ask(Request.post("/api/images").json(all.get(at)).once("sample-release-" + at))
                    .expect(202);
        }
        return "%d sample releases are drawn and posted.".formatted(all.size());
    }

    static List<ObjectNode> all() {
        return List.of(spring(), quiet(), worldwide(), breaking());
    }

    private static ObjectNode spring() {
        var release = release("Harbour, spring release", "https://example.org/harbour/spring");
        changeset(
                release,
                "brave-lions-jump",
                "\"@harbour/core\": minor",
                "Adds `tide()`, which says when to sail.\n\n- works **offline**\n- knows 412 harbours");
        changeset(
                release,
                "quiet-waves-rest",
                "\"@harbour/core\": patch\n\"@harbour/maps\": patch",
                "Fixes the anchor that dragged at night ⚓.");
        pack(release, "@harbour/core", "2.4.1", "{}");
        pack(release, "@harbour/maps", "1.0.3", "{\"@harbour/core\": \"^2.0.0\"}");
        pack(release, "@harbour/app", "5.1.0", "{\"@harbour/core\": \"~2.4.0\"}");
        return release;
    }

    private static ObjectNode quiet() {
        var release = release("", "https://example.org/lantern/1");
        changeset(release, "small-moths-land", "lantern: patch", "Burns a little longer.");
        return release;
    }

    private static ObjectNode worldwide() {
        var release = release("Paper 世界 · العالم", "https://example.org/paper/3");
        changeset(
                release,
                "many-tongues-speak",
                "\"@paper/letters\": minor",
                "支持竖排文字。縦書きに対応しました。يدعم النص العربي من اليمين إلى اليسار 🎉");
        changeset(
                release,
                "long-names-fit",
                "\"@paper/a-package-with-a-name-that-is-rather-longer-than-anybody-would-like\": patch",
                "Names of any length are shown in full.");
        return release.put("theme", "dark");
    }

    private static ObjectNode breaking() {
        var release = release("Kiln 4", "https://example.org/kiln/4");
        changeset(
                release,
                "hot-bricks-break",
                "\"@kiln/fire\": major",
                "author: @mara\npr: 87\n\n**Breaking:** `light()` returns a promise.\n\n"
                        + "```ts\n// once it burns\nconst fire = await light({ minutes: 40 });\n```");
        changeset(
                release,
                "warm-clay-waits",
                "\"@kiln/clay\": minor",
                "Clay can be kept damp: see [the guide](https://example.org/kiln/guide).");
        pack(release, "@kiln/fire", "3.9.0", "{}");
        pack(release, "@kiln/clay", "3.9.0", "{}");
        pack(release, "@kiln/glaze", "3.2.0", "{\"@kiln/fire\": \"^3.0.0\"}");
        release.put("accent", "#b45309");
        release.putObject("config")
                .putArray("linked")
                .addArray()
                .add("@kiln/fire")
                .add("@kiln/clay");
        return release;
    }

    static ObjectNode release(String title, String url) {
        var release = JSON.createObjectNode();
        release.putObject("release").put("title", title).put("url", url);
        release.putArray("changesets");
        return release;
    }

    static void changeset(ObjectNode release, String name, String bumps, String summary) {
        release.withArray("changesets").addObject().put("name", name).put("content", content(bumps, summary));
    }

    static String content(String bumps, String summary) {
        return "---\n" + bumps + "\n---\n\n" + summary + "\n";
    }

    private static void pack(ObjectNode release, String name, String version, String dependencies) {
        try {
            release.withArray("packages")
                    .addObject()
                    .put("name", name)
                    .put("version", version)
                    .set("dependencies", JSON.readTree(dependencies));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
