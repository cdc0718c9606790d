package dev.postlude.suite.tour.scoop;

import dev.postlude.suite.tour.Unmet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes as many different articles as are wanted out of a few real ones, by leaving out and reordering. The same
/// articles, number and seed give the same.
final class Variations {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)</(p|h[1-6]|li|blockquote)>");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’)]?)\\s+(?=[\"“‘A-Z])");

    private static final int FEWEST_SENTENCES = 8;

    private static final int IN_A_PARAGRAPH = 4;

    private final List<Source> sources;

    private record Source(String title, List<String> sentences) {}

    /// @param paragraphs plain text
    record Article(String title, List<String> paragraphs) {}

    Variations(List<SeenStory> stories) {
        this.sources = stories.stream()
                .map(story -> new Source(story.title(), sentences(story.content())))
                .filter(source -> source.sentences().size() >= FEWEST_SENTENCES)
                .toList();
        if (sources.isEmpty()) {
            throw new Unmet("None of the %d sample stories has %d sentences to make further ones of."
                    .formatted(stories.size(), FEWEST_SENTENCES));
        }
    }

    List<Article> make(int wanted, long seed) {
        var random = new Random(seed);
        var articles = new ArrayList<Article>();
        for (var i = 0; i < wanted; i++) {
            var source = sources.get(i % sources.size());
            articles.add(
                    new Article("%s (%d)".formatted(source.title(), i + 1), paragraphs(source.sentences(), i, random)));
        }
        return articles;
    }

    private static List<String> paragraphs(List<String> sentences, int number, Random random) {
        var chosen = new ArrayList<>(sentences);
        while (chosen.size() > FEWEST_SENTENCES && random.nextInt(4) > 0) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        Collections.rotate(chosen, random.nextInt(chosen.size()));
        chosen.add("This is report %d of a series, and %d people took part in it."
                .formatted(number + 1, 40 + random.nextInt(900)));
        var paragraphs = new ArrayList<String>();
        for (var from = 0; from < chosen.size(); from += IN_A_PARAGRAPH) {
            paragraphs.add(String.join(" ", chosen.subList(from, Math.min(chosen.size(), from + IN_A_PARAGRAPH))));
        }
        return paragraphs;
    }

    static List<String> sentences(String html) {
        var sentences = new ArrayList<String>();
        for (var paragraph : PARAGRAPH_END.split(html)) {
            var text = TAGS.matcher(paragraph)
                    .replaceAll(" ")
                    .replace("&nbsp;", " ")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ")
                    .strip();
            for (var sentence : SENTENCE_END.split(text)) {
                if (sentence.matches(".*[.!?][\"”’)]?$")) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
