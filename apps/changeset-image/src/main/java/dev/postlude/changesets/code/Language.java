package dev.postlude.changesets.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// As much of a language as it takes to tell its words from its texts.
///
/// @param remark what begins a remark that ends with the line; several, with a blank between them
/// @param block  what begins a remark that goes on, and what ends it; empty if there is none
/// @param quotes the characters that texts stand between
/// @param across those of them whose texts may go over several lines
/// @param words  of the language
/// @param calls  whether a word before a parenthesis is the name of something called
/// @param keys   whether a word or text before a colon is a key
record Language(
        List<String> remark,
        Optional<List<String>> block,
        String quotes,
        String across,
        Set<String> words,
        boolean calls,
        boolean keys) {

    private static final String SCRIPT = """
            as async await break case catch class const continue debugger default delete do else enum export extends \
            false finally for from function get if implements import in instanceof interface let new null of private \
            protected public readonly return satisfies set static super switch this throw true try type typeof \
            undefined var void while yield declare namespace abstract""";

    private static final String JVM = """
            abstract as break case catch class companion const continue data default do else enum extends false final \
            finally for fun if implements import in instanceof int interface is long boolean double char byte lateinit \
            new null object open override package permits private protected public record return sealed static super \
            suspend switch synchronized this throw throws true try val var void when while yield""";

    private static final String SYSTEMS = """
            as async auto await bool break case chan char class const constexpr continue crate defer default delete do \
            dyn else enum error extern false float fn for func go goto if impl import in int interface let long loop map \
            match mod move mut namespace new nil nullptr package pub range ref return select self sizeof static string \
            struct super switch template this trait true type typedef union unsafe use using var virtual void where \
            while""";

    private static final String PYTHON = """
            and as assert async await break class continue def del elif else except False finally for from global if \
            import in is lambda None nonlocal not or pass raise return self True try while with yield""";

    private static final String RUBY = """
            alias and begin break case class def do else elsif end ensure false for if in module next nil not or \
            private raise require rescue return self super then true unless until when while yield""";

    private static final String SHELL = """
            case do done elif else esac export fi for function if in local read return select set source then until \
            while cd echo exit npm npx pnpm yarn bun git docker node mvn gradle cargo pip sudo""";

    private static final String SQL = """
            add alter and as asc between by cascade case check column commit constraint create cross default delete desc \
            distinct drop else end exists false foreign from full group having in index inner insert into is join key \
            left like limit not null on or order outer primary references returning right select set table then true \
            union unique update using values view when where with""";

    private static final Map<String, Language> KNOWN = known();

    /// The language that a fence names first: `ts`, or `ts title="a.ts"`. Empty if it is not known here.
    static Optional<Language> of(String info) {
        var name = info.strip().split("[\\s{,:]", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KNOWN.get(name));
    }

    private static Map<String, Language> known() {
        var known = new HashMap<String, Language>();
        put(known, "js jsx mjs cjs javascript ts tsx mts cts typescript", slashes("\"'`", "`", SCRIPT));
        put(known, "java kotlin kt kts scala groovy", slashes("\"'", "", JVM));
        put(known, "go golang rust rs c h cpp c++ cs csharp swift zig php dart", slashes("\"'`", "`", SYSTEMS));
        put(
                known,
                "json json5 jsonc",
                new Language(
                        List.of("//"),
                        Optional.of(List.of("/*", "*/")),
                        "\"'",
                        "",
                        words("true false null"),
                        false,
                        true));
        put(
                known,
                "css scss less",
                new Language(
                        List.of("//"),
                        Optional.of(List.of("/*", "*/")),
                        "\"'",
                        "",
                        words("important media supports import layer"),
                        true,
                        true));
        put(known, "py python", hashes("\"'", words(PYTHON), true, false));
        put(known, "rb ruby elixir ex", hashes("\"'", words(RUBY), true, false));
        put(known, "sh bash zsh shell console shellsession dockerfile fish", hashes("\"'", words(SHELL), false, false));
        put(known, "yaml yml toml ini properties env", hashes("\"'", words("true false null yes no"), false, true));
        put(
                known,
                "sql psql",
                new Language(
                        List.of("--"),
                        Optional.of(List.of("/*", "*/")),
                        "'\"",
                        "'",
                        words(SQL + " " + SQL.toUpperCase(Locale.ROOT)),
                        true,
                        false));
        return Map.copyOf(known);
    }

    private static void put(Map<String, Language> known, String names, Language language) {
        for (var name : names.split(" ")) {
            known.put(name, language);
        }
    }

    private static Language slashes(String quotes, String across, String words) {
        return new Language(List.of("//"), Optional.of(List.of("/*", "*/")), quotes, across, words(words), true, false);
    }

    private static Language hashes(String quotes, Set<String> words, boolean calls, boolean keys) {
        return new Language(List.of("#"), Optional.empty(), quotes, "", words, calls, keys);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
