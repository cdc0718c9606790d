package dev.postlude.changesets.code;

import dev.postlude.changesets.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Goes through a piece of code once, from left to right, and never back: hostile code costs its length.
public final class Scan {

    /// Beyond it colours would cost more than they tell.
    private static final int MOST_CHARACTERS = 20_000;

    private final Language language;
    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Scan(Language language, String code) {
        this.language = language;
        this.code = code;
    }

    /// @param info what stands behind the opening fence
    public static List<Token> of(String info, String code) {
        if (code.isEmpty() || code.length() > MOST_CHARACTERS) {
            return List.of(new Token(Kind.PLAIN, code));
        }
        var name = info.strip().toLowerCase(Locale.ROOT);
        if (name.equals("diff") || name.equals("patch")) {
            return lines(code);
        }
        return Language.of(info)
                .map(language -> new Scan(language, code).all())
                .orElseGet(() -> List.of(new Token(Kind.PLAIN, code)));
    }

    /// A comparison of two versions, line by line.
    private static List<Token> lines(String code) {
        var tokens = new ArrayList<Token>();
        for (var from = 0; from < code.length(); ) {
            var end = code.indexOf('\n', from);
            var line = code.substring(from, end < 0 ? code.length() : end + 1);
            var head = line.startsWith("@@") || line.startsWith("+++") || line.startsWith("---");
            var kind = head
                    ? Kind.COMMENT
                    : line.startsWith("+") ? Kind.ADDED : line.startsWith("-") ? Kind.REMOVED : Kind.PLAIN;
            tokens.add(new Token(kind, line));
            from += line.length();
        }
        return tokens;
    }

    private List<Token> all() {
        while (at < code.length()) {
            var c = code.charAt(at);
            if (language.remark().stream().anyMatch(this::beginsRemark)) {
                take(Kind.COMMENT, lineEnd());
            } else if (language.block().isPresent()
                    && code.startsWith(language.block().get().getFirst(), at)) {
                var end = code.indexOf(language.block().get().getLast(), at + 2);
                take(Kind.COMMENT, end < 0 ? code.length() : end + 2);
            } else if (language.quotes().indexOf(c) >= 0 && !insideOfWord()) {
                text(c);
            } else if (Character.isDigit(c)) {
                take(Kind.NUMBER, wordEnd());
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else {
                plain.append(c);
                at++;
            }
        }
        flush();
        return tokens;
    }

    /// `#` begins a remark only at the beginning of a word: `a#b` is one word, and so is `$#`.
    private boolean beginsRemark(String sign) {
        return code.startsWith(sign, at)
                && (!sign.equals("#") || at == 0 || Character.isWhitespace(code.charAt(at - 1)))
                && (!sign.equals("//") || at == 0 || code.charAt(at - 1) != ':');
    }

    /// An apostrophe, as in `don't`.
    private boolean insideOfWord() {
        return at > 0 && Character.isLetter(code.charAt(at - 1)) && code.charAt(at) == '\'';
    }

    private void text(char quote) {
        var across = language.across().indexOf(quote) >= 0;
        for (var end = at + 1; end < code.length(); end++) {
            var c = code.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == quote) {
                take(isKey(end + 1) ? Kind.NAME : Kind.TEXT, end + 1);
                return;
            } else if (c == '\n' && !across) {
                break;
            }
        }
        // It never ends, so it was no text.
        plain.append(quote);
        at++;
    }

    private void word() {
        var end = wordEnd();
        var word = code.substring(at, end);
        if (isKey(end)) {
            take(Kind.NAME, end);
        } else if (language.words().contains(word) && !isMember()) {
            take(Kind.KEYWORD, end);
        } else if (language.calls() && end < code.length() && code.charAt(end) == '(') {
            take(Kind.NAME, end);
        } else {
            plain.append(word);
            at = end;
        }
    }

    /// Behind a dot every word is somebody's own: `promise.catch`.
    private boolean isMember() {
        return at > 0 && code.charAt(at - 1) == '.';
    }

    private boolean isKey(int end) {
        return language.keys() && end < code.length() && (code.charAt(end) == ':' || code.startsWith(" =", end));
    }

    private int wordEnd() {
        var end = at + 1;
        while (end < code.length()
                && (Character.isJavaIdentifierPart(code.charAt(end)) || (language.keys() && code.charAt(end) == '-'))) {
            end++;
        }
        return end;
    }

    private int lineEnd() {
        var end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private void take(Kind kind, int end) {
        flush();
        tokens.add(new Token(kind, code.substring(at, end)));
        at = end;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            tokens.add(new Token(Kind.PLAIN, plain.toString()));
            plain.setLength(0);
        }
    }
}
