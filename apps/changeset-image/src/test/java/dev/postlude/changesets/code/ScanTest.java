package dev.postlude.changesets.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.postlude.changesets.code.Token.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {

    /// Every word that is something, with the first letter of what it is.
    private static String told(String info, String code) {
        return Scan.of(info, code).stream()
                .filter(token -> token.kind() != Kind.PLAIN)
                .map(token -> token.kind().name().charAt(0) + ":" + token.text().strip())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ts         | const a = await light("x"); // on          | K:const K:await N:light T:"x" C:// on
            ts         | promise.catch(5)                           | N:catch N:5
            tsx title="a.tsx" | return `a ${b}`                     | K:return T:`a ${b}`
            js         | fetch('https://a.example') /* never        | N:fetch T:'https://a.example' C:/* never
            js         | it's "open                                 |
            json       | { "port": 80, "tls": true, "host": "a" }   | N:"port" N:80 N:"tls" K:true N:"host" T:"a"
            bash       | npm install lantern@4 # now                | K:npm N:4 C:# now
            sh         | echo $# a#b                                | K:echo
            yaml       | node-version: 22 # or so                   | N:node-version N:22 C:# or so
            sql        | SELECT id FROM t -- all                    | K:SELECT K:FROM C:-- all
            python     | def light(minutes=40): pass                | K:def N:light N:40 K:pass
            css        | .a { color: #fff; width: 3px }             | N:color N:width N:3px
            klingon    | const a = 1                                |
            """)
    void words_texts_and_remarks_are_told_apart(String info, String code, String expected) {
        assertThat(told(info, code)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_comparison_is_told_by_its_lines() {
        assertThat(Scan.of("diff", "@@ 1 @@\n-old\n+new\n same").stream().map(Token::kind))
                .isEqualTo(List.of(Kind.COMMENT, Kind.REMOVED, Kind.ADDED, Kind.PLAIN));
    }

    @Test
    void whatever_it_is_nothing_is_lost_and_nothing_takes_long() {
        var random = new Random(11);
        var letters = "ab '\"`\\/*#-\n(:=0x{}世\ud83d";
        for (var info : List.of("ts", "json", "bash", "sql", "css", "diff", "yaml", "none")) {
            for (var round = 0; round < 200; round++) {
                var code = random.ints(random.nextInt(200), 0, letters.length())
                        .mapToObj(at -> String.valueOf(letters.charAt(at)))
                        .collect(Collectors.joining());
                assertThat(Scan.of(info, code).stream().map(Token::text).collect(Collectors.joining()))
                        .isEqualTo(code);
            }
        }
        assertThatCode(() -> Scan.of("ts", "\"".repeat(20_000))).doesNotThrowAnyException();
    }
}
