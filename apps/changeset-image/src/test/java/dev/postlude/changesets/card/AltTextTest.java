package dev.postlude.changesets.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class AltTextTest {

    @Test
    void it_says_what_is_released_how_far_it_moves_and_what_changed() {
        assertThat(AltText.of(Releases.usual())).isEqualTo("""
                Release Lantern 4.0 of 21 November 2026: 2 major, 1 minor and 2 patch releases. \
                Major: @lantern/core 3.8.2 to 4.0.0 and @lantern/react 3.8.2 to 4.0.0. \
                Minor: @lantern/cron 1.4.0 to 1.5.0. \
                Patch: @lantern/testing 1.1.3 to 1.1.4 and lantern 2.0.9 to 2.0.10. \
                Changes: Sessions are kept in signed cookies instead of in the store. createStore() no longer takes a \
                sessions option, and store.session(id) is gone. \
                query.stream() hands out rows as they come, so that a table of any size fits into memory. 🚀 \
                Cron triggers take a time zone: { cron: "0 7 * * *", zone: "Europe/Lisbon" }. \
                A connection that is closed while it is being opened is no longer leaked. Happens once a week. \
                --watch looks at symbolic links again 👀""");
    }

    @Test
    void it_says_how_many_packages_it_had_no_room_for() {
        var text = AltText.of(Releases.large(500));

        assertThat(text).hasSizeLessThanOrEqualTo(AltText.MOST_CHARACTERS).matches("(?s).*And \\d+ more packages\\.");
        var named = text.split("@many/").length - 1;
        assertThat(text).endsWith("And %d more packages.".formatted(100 - named));
        assertThat(named).isGreaterThan(15);
    }

    @Test
    void it_is_never_too_long_and_ends_as_a_sentence() {
        for (var plan : List.of(
                Releases.longNames(),
                Releases.worldly(),
                Releases.saying("😀".repeat(4_000)),
                Releases.saying(""),
                new ReleasePlan("T".repeat(5_000), null, null, null, List.of(), List.of()))) {
            var text = AltText.of(plan);
            assertThat(text).hasSizeLessThanOrEqualTo(AltText.MOST_CHARACTERS).matches("(?s)^Release .*[.…!?。]$");
            assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1)))
                    .isFalse();
        }
    }

    @Test
    void a_release_of_nothing_says_so() {
        var mentioned = List.of(Releases.one("a", Bump.NONE, "1.0.0", "1.0.0", List.of()));

        assertThat(AltText.of(new ReleasePlan("Nothing", null, null, null, mentioned, List.of())))
                .isEqualTo("Release Nothing: no package gets a new version.");
    }
}
