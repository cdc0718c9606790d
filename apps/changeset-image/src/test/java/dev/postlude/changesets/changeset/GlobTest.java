package dev.postlude.changesets.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @acme/*          | @acme/core        | true
            @acme/*          | @acme/core/deep   | false
            @acme/c*e        | @acme/core        | true
            *                | core              | true
            *                | @acme/core        | false
            packages/**      | packages/a/b      | true
            **/b             | packages/a/b      | true
            packages/**/b    | packages/b        | true
            packages/*       | packages          | false
            {core,ui}-*      | ui-kit            | true
            {core,ui}-*      | uj-kit            | false
            co?e             | core              | true
            co?e             | coe               | false
            [a-c]ore         | core              | true
            [!a-c]ore        | core              | false
            a*b*c            | aXbYbZc           | true
            a*b*c            | aXbYbZ            | false
            """)
    void a_pattern_matches_as_it_does_in_a_workspace(String pattern, String name, boolean matches) {
        assertThat(Glob.of(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_pattern_that_would_be_tried_for_ever_is_tried_once() {
        var glob = Glob.of("*a".repeat(80) + "b");

        for (var round = 0; round < 2_000; round++) {
            assertThat(glob.matches("a".repeat(214))).isFalse();
        }
        assertThat(Glob.of("{a,b}".repeat(40)).matches("a".repeat(40))).isFalse();
    }
}
