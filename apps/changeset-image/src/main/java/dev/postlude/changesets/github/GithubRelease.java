package dev.postlude.changesets.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.changesets.intake.Wishes;
import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.changesets.semver.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a plan of a release that GitHub published.
///
/// Notes in the form of a changelog of changesets are read as such. Any other text is one note of the one
/// package that the tag names, and how far it moves is read off the version: `2.0.0` is major, `2.1.0`
/// minor, `2.1.1` a patch.
final class GithubRelease {

    private static final int MOST_BODY = 64 * 1024;
    private static final int MOST_TITLE = 200;
    private static final Pattern NAMED = Pattern.compile("(@?[^@\\s]{1,200})@(\\S{1,100})");

    private GithubRelease() {}

    /// @param event of GitHub's, an object with `release` and `repository`
    static ReleasePlan plan(JsonNode event) {
        var release = event.path("release");
        var tag = line(release.path("tag_name").asText());
        var called = line(event.path("repository").path("name").asText());
        var repository = called.isBlank() ? "release" : called;
        var title = line(release.path("name").asText(""));
        var body = release.path("body").asText("").replace("\0", "");
        var named = NAMED.matcher(tag);
        var own = named.matches() ? named.group(1) : repository;
        var version = version(named.matches() ? named.group(2) : tag);
        var packages = Notes.read(body.length() > MOST_BODY ? body.substring(0, MOST_BODY) : body, own, version);
        return new ReleasePlan(
                !title.isBlank() ? title : !tag.isBlank() ? tag : repository,
                tag.isBlank() ? null : tag,
                day(release.path("published_at").asText("")),
                Wishes.url("release.html_url", release.path("html_url").asText("")),
                packages.isEmpty() ? List.of(bare(own, version, body)) : packages,
                List.of());
    }

    private static PackageRelease bare(String name, @Nullable String version, String body) {
        var bump = bump(version);
        var notes = new ArrayList<ChangeNote>();
        notes.addAll(GeneratedNotes.read(body, bump));
        if (notes.isEmpty() && !body.isBlank()) {
            notes.add(new ChangeNote("release-notes", bump, body.strip()));
        }
        return new PackageRelease(name, bump, null, version, notes, List.of());
    }

    private static Bump bump(@Nullable String version) {
        return Version.of(version == null ? "" : version)
                .map(read -> read.patch() > 0 ? Bump.PATCH : read.minor() > 0 ? Bump.MINOR : Bump.MAJOR)
                .orElse(Bump.MINOR);
    }

    static @Nullable String version(String text) {
        return Version.of(text).map(Version::toString).orElse(null);
    }

    private static String line(String text) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > MOST_TITLE ? clean.substring(0, MOST_TITLE) : clean;
    }

    private static @Nullable LocalDate day(String moment) {
        try {
            return moment.isBlank()
                    ? null
                    : Instant.parse(moment).atZone(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
