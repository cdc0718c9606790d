package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Quantity;
import dev.postlude.ai.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a line is worth to a job, and what it is worth by itself.
record Worth(JobIntel intel) {

    private static final Set<String> RESULTS = Stream.of(
                    "cut reduced lowered saved shortened halved raised increased improved"
                            + " grew doubled tripled won launched shipped delivered eliminated prevented recovered restored accelerated"
                            + " boosted cleared closed earned exceeded achieved tripling generated brought sped down up from")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(Words::stem)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONG = 30;

    /// The sum of the weights of the keywords it says, those that must be twice.
    double toTheJob(String text) {
        var tokens = Terms.tokens(text);
        return intel.keywords().stream()
                .filter(keyword -> Terms.says(tokens, Aliases.showing(keyword.term())))
                .mapToDouble(keyword -> keyword.weight() * (keyword.must() ? 2 : 1))
                .sum();
    }

    /// How much of an outcome it tells: figures, and words of results.
    static double inItself(String text) {
        var figures = Numbers.of(text).stream().filter(number -> !number.year()).toList();
        double told = figures.stream().mapToDouble(Worth::figure).sum();
        long results = Terms.tokens(text).stream()
                .filter(token -> RESULTS.contains(token.key()))
                .count();
        double tooLong = Math.max(0, Words.count(text) - LONG) * 0.05;
        return Math.min(told, 3) + Math.min(results, 2) - tooLong;
    }

    private static double figure(Quantity number) {
        return switch (number.unit()) {
            case PERCENT, MONEY -> 1.5;
            case PLAIN -> number.text().equalsIgnoreCase("one") ? 0 : 1;
        };
    }

    /// The indexes of `texts`, best first; of equals the earlier.
    List<Integer> order(Strategy strategy, List<String> texts) {
        var toTheJob = texts.stream().map(this::toTheJob).toList();
        var inItself = texts.stream().map(Worth::inItself).toList();
        var first = strategy == Strategy.KEYWORD_FIRST ? toTheJob : inItself;
        var second = strategy == Strategy.KEYWORD_FIRST ? inItself : toTheJob;
        return Stream.iterate(0, i -> i + 1)
                .limit(texts.size())
                .sorted((a, b) -> {
                    int byFirst = Double.compare(first.get(b), first.get(a));
                    return byFirst != 0 ? byFirst : Double.compare(second.get(b), second.get(a));
                })
                .toList();
    }
}
