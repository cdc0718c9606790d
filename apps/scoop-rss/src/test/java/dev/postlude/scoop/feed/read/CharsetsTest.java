package dev.postlude.scoop.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 'Köln, naïve, 東京'",
        "ISO-8859-1, 'Köln, naïve'",
        "ISO-8859-2, 'Łódź, Žižkov'",
        "ISO-8859-15, 'Köln, 5 €'",
        "windows-1251, 'Москва'",
        "KOI8-R, 'Москва'",
        "windows-1252, 'It’s “5 €”'",
        "Shift_JIS, '東京タワー'",
        "EUC-JP, '東京タワー'",
        "ISO-2022-JP, '東京タワー'",
        "GB2312, '北京'",
        "GB18030, '北京𠮷'",
        "Big5, '臺北'",
        "EUC-KR, '서울'",
    })
    void the_prolog_is_believed_and_so_is_the_header(String charset, String title) {
        var declared =
                feed(title, "<?xml version='1.0' encoding='" + charset + "'?>").getBytes(Charset.forName(charset));
        var silent = feed(title, "").getBytes(Charset.forName(charset));

        assertThat(title(declared, "application/rss+xml")).isEqualTo(title);
        assertThat(title(silent, "text/xml; charset=\"" + charset + "\"")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF"})
    void a_byte_order_mark_wins_over_every_declaration(String charset, String mark) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes(
                feed("Köln 東京", "<?xml version='1.0' encoding='iso-8859-1'?>").getBytes(Charset.forName(charset)));

        assertThat(title(bytes.toByteArray(), "text/xml; charset=windows-1252")).isEqualTo("Köln 東京");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void wide_text_is_recognised_without_a_mark(String charset) {
        var bytes = feed("Köln 東京", "<?xml version='1.0' encoding='utf-16'?>").getBytes(Charset.forName(charset));

        assertThat(title(bytes, null)).isEqualTo("Köln 東京");
    }

    @Test
    void utf_8_that_an_old_server_announces_as_latin_1_is_still_utf_8() {
        var bytes = feed("Köln 東京", "<?xml version='1.0' encoding='utf-8'?>").getBytes(StandardCharsets.UTF_8);

        assertThat(title(bytes, "text/xml; charset=ISO-8859-1")).isEqualTo("Köln 東京");
    }

    @Test
    void latin_1_that_announces_itself_as_utf_8_is_still_latin_1() {
        var bytes = feed("Köln, naïve, façade", "<?xml version='1.0' encoding='utf-8'?>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(title(bytes, "text/xml; charset=utf-8")).isEqualTo("Köln, naïve, façade");
    }

    @Test
    void one_broken_letter_does_not_spoil_a_text_in_utf_8() {
        var bytes = feed("Köln # Zürich, Malmö, Århus, Łódź", "").getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '#' ? (byte) 0xE9 : bytes[at];
        }

        assertThat(title(bytes, null)).isEqualTo("Köln \uFFFD Zürich, Malmö, Århus, Łódź");
    }

    @Test
    void a_charset_nobody_knows_and_one_that_cannot_be_are_passed_over() {
        var bytes = feed("Köln", "<?xml version='1.0' encoding='UTF-16'?>").getBytes(StandardCharsets.UTF_8);

        assertThat(title(bytes, "text/xml; charset=klingon-1")).isEqualTo("Köln");
        assertThat(title(bytes, "text/xml; charset=%%%")).isEqualTo("Köln");
    }

    private static String feed(String title, String prolog) {
        return prolog + "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>";
    }

    private static String title(byte[] bytes, @Nullable String contentType) {
        return new FeedReader()
                .read(bytes, contentType, URI.create("https://c.example/feed"))
                .title();
    }
}
