package dev.postlude.changesets.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.changesets.changeset.ChangesetFile;
import dev.postlude.changesets.changeset.Workspace;
import dev.postlude.web.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A release as JSON.
///
/// @param packages what their `package.json` files say: a name, a version, dependencies. Without them
///     nothing is said of
///     versions and dependents
/// @param config   what `.changeset/config.json` says
/// @param pre      what `.changeset/pre.json` says
/// @param theme    `light` or `dark`
/// @param size     `slack`, `og` or `square`
/// @param accent   the brand's colour, as `#6d4aff`
/// @param logo     the brand's sign: a PNG in Base64. It is never fetched from anywhere
public record ImageRequest(
        @Nullable Release release,
        @Nullable List<NewChangeset> changesets,
        @Nullable List<JsonNode> packages,
        @Nullable JsonNode config,
        @Nullable JsonNode pre,
        @Nullable String theme,
        @Nullable String size,
        @Nullable String accent,
        byte @Nullable [] logo) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");

    /// What the release is called; all of it may be left out.
    ///
    /// @param date such as 2026-05-01
    /// @param url  where it can be read
    public record Release(
            @Nullable String title,
            @Nullable String tag,
            @Nullable String date,
            @Nullable String url) {}

    /// @param name    of its file, with or without `.md`
    /// @param content of its file
    /// @param commit  the hash of the commit that added it, if known
    public record NewChangeset(
            @Nullable String name,
            @Nullable String content,
            @Nullable String commit) {}

    Wishes.Said said() {
        var said = release == null ? new Release(null, null, null, null) : release;
        return new Wishes.Said(said.title(), said.tag(), said.date(), said.url(), theme, size, accent, logo);
    }

    ReleaseInput input(Wishes wishes) {
        var given = changesets == null ? List.<NewChangeset>of() : changesets;
        if (given.isEmpty() || given.size() > Workspace.MAX_CHANGESETS) {
            throw new InvalidInput("changesets", "has from 1 to %d of them".formatted(Workspace.MAX_CHANGESETS));
        }
        var files = new LinkedHashMap<String, String>();
        var commits = new LinkedHashMap<String, String>();
        for (var at = 0; at < given.size(); at++) {
            add(given.get(at), "changesets[%d]".formatted(at), files, commits);
        }
        addObject("config", config, ".changeset/config.json", files);
        addObject("pre", pre, ".changeset/pre.json", files);
        var known = packages == null ? List.<JsonNode>of() : packages;
        for (var at = 0; at < known.size(); at++) {
            addObject("packages[%d]".formatted(at), known.get(at), "packages/%d/package.json".formatted(at), files);
        }
        tooLarge(files);
        return ReleaseInput.of(wishes.label(), files, commits);
    }

    private static void tooLarge(Map<String, String> files) {
        var bytes = files.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > FolderOfFiles.MOST_BYTES || files.size() > FolderOfFiles.MOST_FILES) {
            throw FolderOfFiles.tooLarge();
        }
    }

    private static void add(
            @Nullable NewChangeset changeset, String field, Map<String, String> files, Map<String, String> commits) {
        if (changeset == null || changeset.name() == null || changeset.content() == null) {
            throw new InvalidInput(field, "has a name and a content");
        }
        var name = changeset.name().endsWith(".md")
                ? changeset.name().substring(0, changeset.name().length() - 3)
                : changeset.name();
        if (!NAME.matcher(name).matches() || !ChangesetFile.isOne(name + ".md")) {
            throw new InvalidInput(field + ".name", "is the name of a changeset's file, such as brave-lions-jump");
        }
        if (changeset.commit() != null && !HASH.matcher(changeset.commit()).matches()) {
            throw new InvalidInput(field + ".commit", "is the hash of a commit");
        }
        if (files.put(".changeset/" + name + ".md", changeset.content()) != null) {
            throw new InvalidInput(field + ".name", "has been given before");
        }
        if (changeset.commit() != null) {
            commits.put(name, changeset.commit());
        }
    }

    private static void addObject(String field, @Nullable JsonNode value, String file, Map<String, String> files) {
        if (value == null || value.isNull()) {
            return;
        }
        if (!value.isObject()) {
            throw new InvalidInput(field, "is an object");
        }
        files.put(file, value.toString());
    }
}
