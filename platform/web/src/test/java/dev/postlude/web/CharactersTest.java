package dev.postlude.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static final String TEXT = "Crème brûlée — 焼";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_says_what_follows_and_is_no_part_of_it(String charset) {
        var bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));

        assertThat(Characters.mark(bytes)).contains(Charset.forName(charset));
        assertThat(Characters.marked(bytes)).contains(TEXT);
    }

    @Test
    void without_a_mark_nothing_is_said() {
        assertThat(Characters.marked(TEXT.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Characters.marked(new byte[] {(byte) 0xEF, (byte) 0xBB})).isEmpty();
        assertThat(Characters.marked(new byte[0])).isEmpty();
    }

    @Test
    void a_charset_that_the_bytes_contradict_is_not_believed() {
        var latin = "Crème".getBytes(Characters.WINDOWS);

        assertThat(Characters.strictly(latin, StandardCharsets.UTF_8)).isEmpty();
        assertThat(Characters.strictly(latin, Characters.WINDOWS)).contains("Crème");
        assertThat(Characters.strictly(new byte[0], StandardCharsets.UTF_8)).contains("");
    }
}
