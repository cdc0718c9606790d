package dev.postlude.quotes.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postlude.quotes.board.Agreement.Dot;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /// Anscombe's first quartet (1973), moved into our ranges, which changes no correlation: r = 0.816.
    private static final double[][] ANSCOMBE = {
        {10, 8.04},
        {8, 6.95},
        {13, 7.58},
        {9, 8.81},
        {11, 8.33},
        {14, 9.96},
        {6, 7.24},
        {4, 4.26},
        {12, 10.84},
        {7, 4.82},
        {5, 5.68}
    };

    @Test
    void a_known_correlation_is_found_with_its_interval() {
        var agreement = Agreement.of(List.of(ANSCOMBE).stream()
                .map(point -> new Dot(point[0] / 20, point[1] / 10 - 0.5))
                .toList());

        assertThat(agreement.r()).isCloseTo(0.81642, within(0.00001));
        assertThat(agreement.likely().low()).isCloseTo(0.42439, within(0.00001));
        assertThat(agreement.likely().high()).isCloseTo(0.95069, within(0.00001));
    }

    @Test
    void those_who_contradict_each_other_agree_by_minus_one() {
        var agreement = Agreement.of(List.of(new Dot(0.1, 1), new Dot(0.2, 0.5), new Dot(0.3, 0), new Dot(0.4, -0.5)));

        assertThat(agreement.r()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void too_little_to_say_is_said_and_never_a_zero() {
        var same = Collections.nCopies(20, new Dot(0.5, 1));
        var three = List.of(new Dot(0.1, 1), new Dot(0.2, -1), new Dot(0.3, 0));

        assertThat(Agreement.of(same).r()).isNull();
        assertThat(Agreement.of(three).r()).isNull();
        assertThat(Agreement.of(List.of()).likely()).isNull();
    }
}
