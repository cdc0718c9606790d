package dev.postlude.changesets.github;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.PackageRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the text of a release that changesets wrote: sections by bump, a bullet a change, a list of updated
/// dependencies; for one package, or for several under headings of their own.
final class Notes {

    private static final Pattern PACKAGE = Pattern.compile("#{1,3} (@?[^@\\s]{1,200})@(\\d\\S{0,100})");
    private static final Pattern SECTION = Pattern.compile("#{2,4} (Major|Minor|Patch) Changes\\s*");
    private static final Pattern BULLET = Pattern.compile("[-*] (.*)");
    private static final Pattern HASH = Pattern.compile(
            "^(?:\\[#\\d+]\\(\\S{1,300}\\) )?(?:\\[?`?)?[0-9a-f]{7,40}`?(?:]\\(\\S{1,300}\\))?(?: Thanks [^!]{1,200}!)?(?::| -) ");
    private static final Pattern AUTHOR = Pattern.compile("\\[?@([A-Za-z0-9-]{1,39})");
    private static final Pattern PULL = Pattern.compile("^\\[(#\\d+)]");
    private static final Pattern UPDATE = Pattern.compile("\\s+[-*] (@?[^@\\s]{1,200})@(\\S{1,100})\\s*");
    private static final int MOST_NOTES = 500;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private Draft current;
    private @Nullable Bump bump;
    private @Nullable StringBuilder note;
    private List<String> authors = List.of();
    private @Nullable String pull;
    private boolean updates;
    private int notes;

    private static final class Draft {
        final String name;
        final @Nullable String version;
        final List<ChangeNote> notes = new ArrayList<>();
        final List<DependencyUpdate> updates = new ArrayList<>();
        Bump bump = Bump.NONE;

        Draft(String name, @Nullable String version) {
            this.name = name;
            this.version = version;
        }
    }

    private Notes(String name, @Nullable String version) {
        current = new Draft(name, version);
    }

    /// Empty if the text has none of that form.
    static List<PackageRelease> read(String body, String name, @Nullable String version) {
        var reading = new Notes(name, version);
        body.lines().forEach(reading::line);
        reading.endNote();
        return reading.drafts.values().stream()
                .map(one -> new PackageRelease(one.name, one.bump, null, one.version, one.notes, one.updates))
                .toList();
    }

    private void line(String line) {
        var one = PACKAGE.matcher(line.strip());
        var section = SECTION.matcher(line.strip());
        var bullet = BULLET.matcher(line);
        var update = UPDATE.matcher(line);
        if (one.matches()) {
            endNote();
            bump = null;
            current = new Draft(one.group(1), GithubRelease.version(one.group(2)));
        } else if (section.matches()) {
            endNote();
            bump = Bump.valueOf(section.group(1).toUpperCase(Locale.ROOT));
            current.bump = current.bump.or(bump);
            drafts.putIfAbsent(current.name, current);
        } else if (bump == null) {
            return;
        } else if (bullet.matches()) {
            endNote();
            begin(bullet.group(1));
        } else if (updates && update.matches()) {
            current.updates.add(new DependencyUpdate(update.group(1), update.group(2)));
        } else if (note != null && (line.isBlank() || line.startsWith("  "))) {
            note.append('\n').append(line.startsWith("  ") ? line.substring(2) : "");
        } else {
            endNote();
        }
    }

    private void begin(String text) {
        updates = text.startsWith("Updated dependencies");
        if (!updates && notes < MOST_NOTES) {
            var hash = HASH.matcher(text);
            var head = hash.find() ? hash.group() : "";
            authors =
                    AUTHOR.matcher(head).results().map(found -> found.group(1)).toList();
            pull = PULL.matcher(head)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null);
            note = new StringBuilder(text.substring(head.length()));
        }
    }

    private void endNote() {
        if (note != null && bump != null) {
            notes++;
            current.notes.add(
                    new ChangeNote("change-" + notes, bump, note.toString().strip(), authors, pull));
        }
        note = null;
        updates = false;
    }
}
