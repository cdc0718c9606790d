package dev.postlude.ai.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits text into words, and knows which of them carry meaning.
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private static final Set<String> STOP = Set.of("""
            a about above according after again against all almost also although am among an and another any
            anything are aren around as at away back be became because become been before behind being below
            between both but by came can cannot could couldn d did didn do does doesn doing don done down during
            each either else enough even ever every few for from further get gets got had hadn happened happens
            has hasn have haven having he her here hers herself him himself his how however i if in instead into
            is isn it its itself just know least less let like ll made make many may me meanwhile might mine
            more most much must my myself near nor not nothing now of off on once only onto or other our ours
            ourselves out over own per quite rather re really s said same say says she should shouldn since so
            some something still such t than that the their theirs them themselves then there these they this
            those though through thus to too toward under until up upon us ve very via was wasn we well were
            weren what when where whether which while who whom whose why will with within without would wouldn
            yet you your yours yourself
            """.strip().split("\\s+"));

    private Words() {}

    /// The words of `text` in order: maximal runs of letters and digits.
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = matcher.group();
            var lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            words.add(new Word(word, lower, matcher.start(), matcher.end()));
        }
        return words;
    }

    /// How many words a reader counts: "3.5", "U.S." and "don't" are one each, a lone dash is none.
    public static int count(String text) {
        int count = 0;
        for (var chunk : text.strip().split("\\s+")) {
            if (chunk.codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
        }
        return count;
    }

    /// Whether a word in lower case only holds sentences together.
    public static boolean stop(String lower) {
        return STOP.contains(lower);
    }

    /// The stems of the words of `text` that carry meaning, in order.
    public static List<String> content(String text) {
        return of(text).stream()
                .map(Word::lower)
                .filter(word -> !stop(word))
                .map(Words::stem)
                .toList();
    }

    /// A key under which the forms of a word meet: raise, raises, raised and raising are all "rais", fell is "fal".
    /// It is no word itself and is never shown.
    public static String stem(String lower) {
        var word = Verbs.ofIrregular(lower).orElse(lower);
        if (word.length() > 4 && (word.endsWith("ies") || word.endsWith("ied"))) {
            word = word.substring(0, word.length() - 3) + "y";
        } else if (word.length() > 5 && word.endsWith("ing")) {
            word = word.substring(0, word.length() - 3);
        } else if (word.length() > 4 && word.endsWith("ed")) {
            word = word.substring(0, word.length() - 2);
        } else if (word.length() > 4 && word.matches(".*(s|x|z|ch|sh)es")) {
            word = word.substring(0, word.length() - 2);
        } else if (word.length() > 3 && word.matches(".*[^suai]s")) {
            word = word.substring(0, word.length() - 1);
        }
        if (word.length() > 3 && word.endsWith("e")) {
            word = word.substring(0, word.length() - 1);
        }
        int last = word.length() - 1;
        return last > 2 && word.charAt(last) == word.charAt(last - 1) && !Character.isDigit(word.charAt(last))
                ? word.substring(0, last)
                : word;
    }

    /// Whether `text` reads as English: in English running text, at least a fifth of the words are small
    /// ones such as "the" and "of".
    public static boolean english(String text) {
        var words = of(text);
        long small = words.stream().filter(word -> stop(word.lower())).count();
        return words.size() < 5 || small * 5 >= words.size();
    }
}
