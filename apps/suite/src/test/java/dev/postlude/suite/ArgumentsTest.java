package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postlude.suite.process.Stopped;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void nothing_means_every_app() {
        var arguments = Arguments.of();

        assertThat(arguments).isEqualTo(new Arguments(List.of(), false, OptionalLong.empty(), false, Map.of()));
    }

    @Test
    void options_and_names_come_in_any_order() {
        var arguments =
                Arguments.of("scoop-rss", "--fresh", "--port", "console=9288", "--check", "--port=postgres=6000");

        assertThat(arguments)
                .isEqualTo(new Arguments(
                        List.of(App.SCOOP_RSS),
                        true,
                        OptionalLong.empty(),
                        true,
                        Map.of("console", 9288, "postgres", 6000)));
        assertThat(arguments.port("console", 8288)).isEqualTo(9288);
        assertThat(arguments.port("scoop-rss", 8081)).isEqualTo(8081);
    }

    @Test
    void killing_is_done_on_a_tour_and_at_moments_that_a_seed_decides() {
        assertThat(Arguments.of("--kill=7").kill()).hasValue(7);
        assertThat(Arguments.of("--kill=7").check()).isTrue();
        assertThat(Arguments.of("--kill").kill()).isPresent();
        assertThat(Arguments.of("--check").kill()).isEmpty();
    }

    @Test
    void an_app_that_is_named_twice_is_started_once() {
        assertThat(Arguments.of("scoop-rss", "scoop-rss").apps()).containsExactly(App.SCOOP_RSS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--chek               | There is no option --chek. ./demo --help lists them.",
                "scoop                | There is no app \"scoop\". There is: scoop-rss, demotivational, changeset-image, fitness-coach, resume-tailor.",
                "--kill=soon          | The seed of --kill is a number, such as --kill=7; was \"--kill=soon\".",
                "--port               | --port needs a name and a number, such as --port scoop-rss=9081.",
                "--port=scoop=1       | \"scoop\" has no port to choose. These have: changeset-image, console, demotivational, fitness-coach, postgres, resume-tailor, samples, scoop-rss, slack.",
                "--port=console       | A port is a number from 1 to 65535, such as --port console=9081; was \"console\".",
                "--port=console=0     | A port is a number from 1 to 65535, such as --port console=9081; was \"console=0\".",
                "--port=console=99999 | A port is a number from 1 to 65535, such as --port console=9081; was \"console=99999\".",
            })
    void what_is_wrong_is_said_in_a_sentence_and_the_status_is_2(String word, String sentence) {
        assertThatThrownBy(() -> Arguments.of(word))
                .isInstanceOf(Stopped.class)
                .hasMessage(sentence)
                .extracting(wrong -> ((Stopped) wrong).exitStatus())
                .isEqualTo(2);
    }
}
