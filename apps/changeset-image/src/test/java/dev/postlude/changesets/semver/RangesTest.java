package dev.postlude.changesets.semver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.release.Bump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RangesTest {

    static Stream<String> rows() throws IOException {
        try (var stream = RangesTest.class.getResourceAsStream("/goldens/ranges.tsv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ranges_and_bumps_mean_what_they_mean_to_the_original(String row) {
        var columns = row.split("\t", -1);
        var answer = switch (columns[0]) {
            case "V" -> Boolean.toString(VersionRange.of(columns[1]).isPresent());
            case "S" ->
                Boolean.toString(VersionRange.of(columns[1])
                        .map(range -> range.contains(version(columns[2])))
                        .orElse(false));
            default ->
                version(columns[1])
                        .after(Bump.valueOf(columns[2].toUpperCase(Locale.ROOT)))
                        .toString();
        };

        assertThat(answer).isEqualTo(columns[columns.length - 1]);
    }

    private static Version version(String text) {
        return Version.of(text).orElseThrow();
    }

    @Test
    void any_text_is_a_range_or_none_but_never_an_accident() {
        var random = new Random(42);
        var letters = "0123456789.xX*^~<>=| -+vabé\t\n\u0000";
        for (var round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            VersionRange.of(text.toString()).ifPresent(range -> range.contains(version("1.2.3-beta.4")));
            Version.of(text.toString())
                    .ifPresent(version ->
                            assertThat(Version.of(version.toString())).contains(version));
        }
    }

    @Test
    void numbers_too_large_for_the_original_are_no_versions() {
        assertThat(Version.of("9007199254740993.0.0")).isEmpty();
        assertThat(Version.of("99999999999999999999.0.0")).isEmpty();
    }
}
