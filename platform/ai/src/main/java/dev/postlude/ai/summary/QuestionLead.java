package dev.postlude.ai.summary;

import dev.postlude.ai.text.Names;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// One question that the story answers, after a sentence that sets the scene if the question is short.
final class QuestionLead implements Lead {

    private static final int SHORT = 13;
    private static final int LONGEST_SCENE = 20;
    private static final int SHORTEST_SCENE = 6;

    /// Words that point at a sentence the reader has not seen.
    private static final Pattern DANGLING = Pattern.compile(
            "\\b(such|there|these|those|theirs|it|they|he|she|him|them|same|this|other|another)\\b",
            Pattern.CASE_INSENSITIVE);

    /// A scene may hold this much of the answer's weight and no more.
    private static final double LEAKS = 0.3;

    @Override
    public String instructions() {
        return "Turn the one fact the story turns around into a single concrete question that only the story answers,"
                + " so that a reader wants to know. Hold the answer back. End with that question.";
    }

    @Override
    public String write(Story story, int words) {
        var best = new Questions(story)
                .all().stream()
                        .filter(question -> Words.count(question.text()) <= words)
                        .max(Comparator.comparingDouble((Question question) -> value(story, question))
                                .thenComparing(Question::about, Comparator.reverseOrder()));
        if (best.isEmpty()) {
            return behindTheName(story, words);
        }
        var question = best.get();
        int left = words - Words.count(question.text());
        return Words.count(question.text()) >= SHORT
                ? question.text()
                : scene(story, question, Math.min(left, LONGEST_SCENE))
                        .map(scene -> scene + " " + question.text())
                        .orElse(question.text());
    }

    /// How sure the answer is, how central the fact, how concrete the question, and whether it reads well.
    private static double value(Story story, Question question) {
        long particulars = Numbers.claims(question.text())
                + Names.of(question.text(), story.document().proper()).size();
        int length = Words.count(question.text());
        double reads = length >= 6 && length <= 24 ? 1 : 0.7;
        return question.strength()
                * (0.3 + 0.7 * story.central()[question.about()])
                * (0.8 + 0.1 * Math.min(2, particulars))
                * (DANGLING.matcher(question.text()).find() ? 0.6 : 1)
                * (question.text().matches("(?:Why|How) (?:may|might) .*") ? 0.8 : 1)
                * reads;
    }

    /// The most central sentence that stands on its own and does not give the answer away.
    private static Optional<String> scene(Story story, Question question, int words) {
        return IntStream.range(0, story.length())
                .filter(i -> i < question.about())
                .filter(i -> standsAlone(story.sentence(i)) && !leaks(story, i, question))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> story.central()[i])
                        .reversed())
                .flatMap(i -> Trim.uncut(story.sentence(i), words).stream())
                .filter(line -> Words.count(line) >= SHORTEST_SCENE)
                .findFirst();
    }

    static boolean standsAlone(String sentence) {
        return !sentence.matches("(?is)^(he|she|it|they|we|i|you|this|that|these|those|but|and|so|his|her|their|its"
                        + "|such|both|another|others|here|there)\\b.*")
                && !sentence.matches("(?s)[\"“”'‘].*|.*\\?[\"”]?$");
    }

    private static boolean leaks(Story story, int scene, Question question) {
        var answer = new HashSet<>(Words.content(question.answer()));
        answer.removeAll(Words.content(question.text()));
        var shared =
                story.document().stems(scene).stream().filter(answer::contains).toList();
        return story.document().weight(shared) > LEAKS * story.document().weight(answer);
    }

    /// The grammar of no sentence was understood: asks for the story behind whom it names most, or behind
    /// its title.
    private static String behindTheName(Story story, int words) {
        var names = IntStream.range(0, story.length())
                .boxed()
                .flatMap(i -> story.document().names(i).stream())
                .map(Names.Name::text)
                .toList();
        var most = names.stream()
                .max(Comparator.comparingInt((String name) -> count(names, name))
                        .thenComparing(names::indexOf, Comparator.reverseOrder()));
        var subject = most.orElseGet(
                () -> Trim.toFit(story.title().isBlank() ? story.sentence(0) : story.title(), words - 5));
        return "What is the story behind %s?".formatted(subject.replaceAll("[.!?…]+$", ""));
    }

    private static int count(List<String> names, String name) {
        return (int) names.stream().filter(name::equals).count();
    }
}
