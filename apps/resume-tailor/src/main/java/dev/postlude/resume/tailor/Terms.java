package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Words;
import dev.postlude.resume.tailor.JobIntel.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Finds terms in a text by whole words, in all their forms: "C++", "Node.js" and ".NET" are words here, and
/// "mentored" is found by "mentoring".
final class Terms {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\.?[\\p{L}\\p{N}\\p{M}]+(?:[.'’][\\p{L}\\p{N}]+)*[+#]*");

    private static final Pattern APART = Pattern.compile("[.,;:!?()\\[\\]|•·\\n]");

    private static final int SHORT = 2;

    /// Names come from a list and from job descriptions; the list has less than a tenth of this.
    private static final int MOST_FORMS = 5_000;

    private static final Map<String, List<Token>> FORMS = new ConcurrentHashMap<>();

    private Terms() {}

    /// @param key   what its forms have in common
    /// @param apart whether a comma, a full stop or the like stands before it, over which no term reaches
    record Token(String text, String key, boolean apart, int start, int end) {}

    static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int last = 0;
        for (var matcher = TOKEN.matcher(text); matcher.find(); ) {
            boolean apart = APART.matcher(text.substring(last, matcher.start())).find();
            tokens.add(new Token(matcher.group(), key(matcher.group()), apart, matcher.start(), matcher.end()));
            last = matcher.end();
        }
        return tokens;
    }

    /// The tokens of a name that is looked for again and again.
    private static List<Token> form(String name) {
        var known = FORMS.get(name);
        if (known != null) {
            return known;
        }
        var tokens = List.copyOf(tokens(name));
        if (FORMS.size() < MOST_FORMS) {
            FORMS.put(name, tokens);
        }
        return tokens;
    }

    /// The keys of all words of a term, in one text.
    static String key(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::key).toList());
    }

    static List<Span> spans(String text, Collection<String> forms) {
        return spans(tokens(text), forms);
    }

    /// Where any of `forms` stands, in order.
    static List<Span> spans(List<Token> tokens, Collection<String> forms) {
        var spans = new ArrayList<Span>();
        for (var form : forms) {
            var wanted = form(form);
            for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= tokens.size(); i++) {
                if (same(tokens, i, wanted)) {
                    spans.add(new Span(
                            tokens.get(i).start(),
                            tokens.get(i + wanted.size() - 1).end()));
                }
            }
        }
        spans.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
        return spans.stream().distinct().toList();
    }

    static boolean says(List<Token> tokens, Collection<String> forms) {
        return !spans(tokens, forms).isEmpty();
    }

    private static boolean same(List<Token> tokens, int at, List<Token> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            var token = tokens.get(at + i);
            if (i > 0 && token.apart()) {
                return false;
            }
            // "go" is a word and "Go" a language: what is short is compared as it is written.
            boolean brief = wanted.size() == 1 && wanted.getFirst().text().length() <= SHORT;
            if (brief
                    ? !token.text().equals(wanted.getFirst().text())
                    : !token.key().equals(wanted.get(i).key())) {
                return false;
            }
        }
        return true;
    }

    private static String key(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        boolean plain = lower.length() > 3 && lower.codePoints().allMatch(Character::isLetter);
        return plain ? Words.stem(lower) : lower;
    }
}
