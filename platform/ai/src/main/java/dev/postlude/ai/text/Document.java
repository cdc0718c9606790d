package dev.postlude.ai.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text that has been read: its sentences, how rare each of its words is, its names and its numbers.
///
/// At most [#MOST_SENTENCES] sentences and [#MOST_CHARACTERS] characters are read, from the top, because
/// comparing sentences with one another takes time that grows with the square.
public final class Document {

    public static final int MOST_SENTENCES = 300;
    public static final int MOST_CHARACTERS = 100_000;

    private final String text;
    private final List<Sentence> sentences;
    private final List<Set<String>> stems = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> proper;

    private Document(String text) {
        this.text = text;
        var all = Sentences.of(text);
        this.sentences = all.subList(0, Math.min(all.size(), MOST_SENTENCES));
        this.proper = Names.proper(sentences);
        for (var sentence : sentences) {
            // In order of appearance, so that sums over it come out the same to the last bit in every process.
            Set<String> own = new LinkedHashSet<>(Words.content(sentence.text()));
            stems.add(Collections.unmodifiableSet(own));
            own.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
        }
    }

    public static Document read(String text) {
        return new Document(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
    }

    public String text() {
        return text;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /// The distinct stems of sentence `index`, without the words that carry no meaning.
    public Set<String> stems(int index) {
        return stems.get(index);
    }

    /// How much a stem tells: more the fewer sentences have it, most when none has.
    public double weight(String stem) {
        return Math.log(1 + (sentences.size() + 1.0) / (1 + frequency.getOrDefault(stem, 0)));
    }

    /// The sum of the weights of distinct `stems`.
    public double weight(Collection<String> stems) {
        return new HashSet<>(stems).stream().mapToDouble(this::weight).sum();
    }

    /// The words, in lower case, that this text writes with a capital where it need not.
    public Set<String> proper() {
        return proper;
    }

    public List<Names.Name> names(int index) {
        return Names.of(sentences.get(index).text(), proper);
    }

    /// The best place in this text for a claim: one sentence or two in a row.
    ///
    /// @param share   how much of the claim's weight stands there, from 0 to 1
    /// @param index   the first sentence of the place; -1 if there is none
    /// @param length  one sentence or two
    public record Place(double share, int index, int length) {}

    /// Where this text says most of `claim`: the place with the greatest weighted share of its stems. A
    /// second sentence is taken in only when it adds something.
    public Place place(Collection<String> claim) {
        var wanted = new HashSet<>(claim);
        double total = weight(wanted);
        var best = new Place(0, -1, 0);
        if (total == 0) {
            return best;
        }
        for (int length = 1; length <= 2; length++) {
            for (int i = 0; i + length <= sentences.size(); i++) {
                double share = shareFound(wanted, i, length) / total;
                if (share > best.share + 1e-9) {
                    best = new Place(Math.min(1, share), i, length);
                }
            }
        }
        return best;
    }

    /// Whether all `words`, in lower case, stand together in one sentence or two in a row.
    public boolean together(List<String> words) {
        for (int i = 0; i < sentences.size(); i++) {
            var near = new HashSet<String>();
            Words.of(textAt(i, 2)).forEach(word -> near.add(word.lower()));
            if (near.containsAll(words)) {
                return true;
            }
        }
        return false;
    }

    /// The text of up to `length` sentences from `index` on.
    public String textAt(int index, int length) {
        int last = Math.min(sentences.size(), index + length) - 1;
        return text.substring(sentences.get(index).start(), sentences.get(last).end());
    }

    private double shareFound(Set<String> wanted, int index, int length) {
        double found = 0;
        for (var stem : wanted) {
            for (int i = index; i < index + length; i++) {
                if (stems.get(i).contains(stem)) {
                    found += weight(stem);
                    break;
                }
            }
        }
        return found;
    }
}
