package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.DependencyUpdate;
import dev.postlude.changesets.release.Group;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Releases of packages that do not exist.
final class Releases {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Releases() {}

    static ReleasePlan usual() {
        var tokens = new ChangeNote("brave-lions-jump", Bump.MAJOR, """
                Sessions are kept in signed cookies instead of in the store. `createStore()` no longer takes a \
                **`sessions`** option, and `store.session(id)` is gone.

                ```ts
                // before
                const store = createStore({ sessions: new MemorySessions() });
                // now
                const store = createStore();
                ```

                Run `npx lantern migrate` once; see the [guide](https://lantern.example/guide/4).""", List.of("ada", "grace-h"), "#412");
        var streams = new ChangeNote(
                "quiet-owls-sing",
                Bump.MINOR,
                "`query.stream()` hands out rows as they come, so that a table of _any_ size fits into memory. :rocket:",
                List.of("linus-p"),
                "#398");
        var zones = new ChangeNote(
                "calm-rivers-turn",
                Bump.MINOR,
                "Cron triggers take a time zone: `{ cron: \"0 7 * * *\", zone: \"Europe/Lisbon\" }`.");
        var leak = new ChangeNote(
                "wet-socks-dry",
                Bump.PATCH,
                "A connection that is closed while it is being opened is no longer leaked. ~~Happens once a week.~~",
                List.of("ada"),
                null);
        var flag = new ChangeNote("odd-cats-nap", Bump.PATCH, "`--watch` looks at symbolic links again 👀");
        return new ReleasePlan(
                "Lantern 4.0",
                "v4.0.0",
                DAY,
                "https://lantern.example/releases/4.0.0",
                List.of(
                        one("@lantern/core", Bump.MAJOR, "3.8.2", "4.0.0", List.of(tokens, streams, leak)),
                        one("@lantern/react", Bump.MAJOR, "3.8.2", "4.0.0", List.of(tokens)),
                        one("@lantern/cron", Bump.MINOR, "1.4.0", "1.5.0", List.of(zones)),
                        one("lantern", Bump.PATCH, "2.0.9", "2.0.10", List.of(flag, leak)),
                        new PackageRelease(
                                "@lantern/testing",
                                Bump.PATCH,
                                "1.1.3",
                                "1.1.4",
                                List.of(),
                                List.of(
                                        new DependencyUpdate("@lantern/core", "4.0.0"),
                                        new DependencyUpdate("@lantern/cron", "1.5.0")))),
                List.of(new Group(Group.Kind.FIXED, List.of("@lantern/core", "@lantern/react"))));
    }

    static ReleasePlan small() {
        var note = new ChangeNote(
                "wet-socks-dry",
                Bump.PATCH,
                "A connection that is closed while it is being opened is no longer leaked.");
        return new ReleasePlan(
                "@lantern/core@3.8.3",
                null,
                DAY,
                null,
                List.of(one("@lantern/core", Bump.PATCH, "3.8.2", "3.8.3", List.of(note))),
                List.of());
    }

    /// Every block and every script there is.
    static ReleasePlan worldly() {
        var blocks = new ChangeNote("b", Bump.MINOR, """
                ### A heading of its own

                First, in _emphasis_, **strongly**, and ***both***; then `code`, a [link](https://a.example) and <br> HTML.

                1. one
                2. two, with a rather long line that has to go on below itself, and does so under its own beginning
                   - two and a bit
                   - `more` of it

                > Said somebody, once,
                > and never again.

                | option | default |
                |--------|---------|
                | zone   | UTC     |

                ![a diagram](https://a.example/a.png)""");
        var chinese = new ChangeNote("c", Bump.MINOR, "修复了在高并发情况下连接池可能耗尽的问题。`maxConnections` 现在默认为 20。");
        var japanese = new ChangeNote("d", Bump.PATCH, "「設定」画面で保存ボタンを押したときに、変更が失われることがある不具合を修正しました。");
        var korean = new ChangeNote("k", Bump.PATCH, "한국어 로캘에서 날짜 형식이 올바르게 표시됩니다.");
        var hebrew =
                new ChangeNote("e", Bump.PATCH, "תוקנה תקלה שבה הפונקציה `store.get(key)` החזירה ערך ישן אחרי עדכון.");
        var arabic =
                new ChangeNote("f", Bump.PATCH, "تم إصلاح خطأ في `query.stream()` عند إلغاء الطلب قبل وصول أول صف.");
        var emoji = new ChangeNote(
                "g",
                Bump.PATCH,
                ":bug: :sparkles: :not-a-word: 👩🏿‍🚀 🏳️‍🌈 🇵🇹 as pictures, and 1 -> 2 as an arrow");
        return new ReleasePlan(
                "Weltweit: 世界 · עולם · عالم",
                "2026.11",
                DAY,
                null,
                List.of(one(
                        "lantern-i18n",
                        Bump.MINOR,
                        "0.9.0",
                        "0.10.0",
                        List.of(blocks, chinese, japanese, korean, hebrew, arabic, emoji))),
                List.of());
    }

    /// `count` changesets for a fifth as many packages.
    static ReleasePlan large(int count) {
        var packages = new ArrayList<PackageRelease>();
        for (var index = 0; index < Math.max(1, count / 5); index++) {
            var notes = new ArrayList<ChangeNote>();
            for (var note = 0; note < 5; note++) {
                var bump = Bump.values()[1 + (index + note) % 3];
                notes.add(new ChangeNote(
                        "change-" + index + "-" + note,
                        bump,
                        "Change %d of package %d: what was slow is fast, and what was wrong is `right(%d)`."
                                .formatted(note, index, note)));
            }
            notes.sort((one, other) -> other.bump().compareTo(one.bump()));
            packages.add(one("@many/package-" + index, Bump.MAJOR, "1.0." + index, "2.0.0", notes));
        }
        return new ReleasePlan("Everything at once", null, DAY, null, packages, List.of());
    }

    /// Code in several languages.
    static ReleasePlan coded() {
        return saying("""
                Every language has its colours.

                ```java
                /// Opens the store, once.
                public Store open(Path folder) throws IOException {
                    return new Store(folder, 4096, "lantern");
                }
                ```

                ```diff
                - import { createStore } from "lantern";
                + import { open } from "@lantern/core";
                  const store = open();
                ```

                ```json
                { "sessions": "cookie", "workers": 4, "watch": true }
                ```

                ```bash
                npm install @lantern/core@4 # and then
                npx lantern migrate --dry-run
                ```

                ```sql
                SELECT id, name FROM session WHERE seen_at < now() -- stale
                ```

                ```klingon
                a language that nobody here knows stays as it is
                ```""");
    }

    /// The longest names that npm allows, and versions to go with them.
    static ReleasePlan longNames() {
        var scoped = "@" + "lantern-".repeat(12) + "/" + "a-rather-long-name-".repeat(6);
        var joined = "x".repeat(214);
        var note = new ChangeNote("n", Bump.MAJOR, "Names are as long as `" + joined + "` from now on.");
        return new ReleasePlan(
                "A release with names that go on, and on, and on, until nobody remembers where they began or why",
                null,
                DAY,
                "https://lantern.example/" + "very/".repeat(60),
                List.of(
                        one(
                                scoped,
                                Bump.MAJOR,
                                "1.0.0-alpha.20261121094512",
                                "2.0.0-beta.20261121094513",
                                List.of(note)),
                        one(joined, Bump.MINOR, "1.0.0", "1.1.0", List.of(note)),
                        one("b", Bump.PATCH, null, "1.0.1", List.of()),
                        one("c", Bump.NONE, "1.0.0", "1.0.0", List.of()),
                        one("d", Bump.PATCH, null, null, List.of())),
                List.of(new Group(Group.Kind.LINKED, List.of(joined, scoped))));
    }

    static ReleasePlan saying(String summary) {
        var note = new ChangeNote("n", Bump.MINOR, summary);
        return new ReleasePlan(
                "Said", null, null, null, List.of(one("said", Bump.MINOR, "1.0.0", "1.1.0", List.of(note))), List.of());
    }

    static PackageRelease one(
            String name, Bump bump, @Nullable String from, @Nullable String to, List<ChangeNote> notes) {
        return new PackageRelease(name, bump, from, to, notes, List.of());
    }
}
