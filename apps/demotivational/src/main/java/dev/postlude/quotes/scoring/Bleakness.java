package dev.postlude.quotes.scoring;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Exhibit;
import dev.postlude.ai.judge.Mark;
import dev.postlude.ai.judge.Rubric;
import dev.postlude.ai.text.Words;
import dev.postlude.api.Metric.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How bleak a quote is, for a judge that reads and for one that can only count.
///
/// What is counted: words of loss and denial, a hope that comes before them, and things one could touch. It knows
/// nothing of wit, and a list of funeral words would do well; it is a stand-in, and says so.
final class Bleakness implements Criterion.Measure {

    static final Rubric RUBRIC = Rubric.of(
            "demotivation",
            1,
            new Criterion(
                    "bleakness",
                    "1 if it sets out like wisdom, turns, and lands somewhere bleak and dry, with one concrete detail"
                            + " of working life; 0 if it comforts, preaches, explains its joke, misses the topic, or"
                            + " could hang in any gym.",
                    Direction.HIGHER,
                    new Bleakness()));

    private static final double GLOOM = 0.45;
    private static final double TURN = 0.35;
    private static final double DETAIL = 0.2;

    /// One such word in eight is as gloomy as a sentence gets.
    private static final double SATURATED = 0.125;

    private static final Set<String> DENIAL =
            Set.of("no", "not", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "without", "cannot");

    private static final Set<String> LOSS = stems("""
            abandon alone already anyway archive ash away beige break cancel cold close cost decay decline defeat delay
            die disappoint discontinue dust empty end exhaust expire fail fall forget futile gone grey grief ignore
            late leave left less lonely lose lost mistake old over quiet quit redundant regret reject replace resign
            rust sad silence silent sink sorry stale stop tired too unread unpaid used vain wait waste weary worse
            wrong yesterday""");

    private static final Set<String> HOPE = stems("""
            achieve aim ambition begin believe best better bold brave bright build calm care chance climb courage dawn
            dream embrace excel fresh future gift goal grow growth hope inspire journey joy lead learn light love new
            opportunity passion patience possible potential promise purpose reach rise shine star start strive succeed
            success thrive together trust unlock victory vision win wonder""");

    private static final Set<String> THINGS = stems("""
            agenda alarm battery biscuit box bulb calendar candle car card carpark chair coffee corridor cup dashboard
            desk door drawer email envelope escalator form fridge inbox invitation invoice key kettle keyboard lamp lift
            mug newsletter notification office pager parcel password plant poster printer receipt room screen server
            slide slot spreadsheet stapler sticker survey taxi ticket train umbrella window""");

    private static Set<String> stems(String words) {
        return Stream.of(words.strip().split("\\s+")).map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mark of(Exhibit exhibit) {
        var text = exhibit.text().text();
        var words = Words.of(text).stream().map(word -> word.lower()).toList();
        var bleak = places(words, word -> DENIAL.contains(word) || LOSS.contains(Words.stem(word)));
        var hopes = places(words, word -> HOPE.contains(Words.stem(word)));
        double gloom = words.isEmpty() ? 0 : Math.min(1, bleak.size() / (SATURATED * words.size()));
        double turn = turn(bleak, hopes, words.size());
        long things = words.stream()
                .filter(word -> THINGS.contains(Words.stem(word)) || Character.isDigit(word.charAt(0)))
                .count();
        double score = GLOOM * gloom + TURN * turn + DETAIL * Math.min(1, things);
        // Whoever shouts has not given up.
        double calm = text.contains("!") ? 0.5 : 1;
        return new Mark(
                Math.clamp(score * calm, 0, 1),
                String.format(
                        Locale.ROOT,
                        "%d words of loss or denial, %s, things one could touch: %d",
                        bleak.size(),
                        turn == 1 ? "a hope before them" : turn > 0 ? "no hope before them" : "no bleak landing",
                        things));
    }

    /// 1 when a hope is followed by a loss; a half when the loss comes late, out of nothing.
    private static double turn(List<Integer> bleak, List<Integer> hopes, int words) {
        if (bleak.isEmpty() || bleak.getLast() * 2 < words) {
            return 0;
        }
        return !hopes.isEmpty() && hopes.getFirst() < bleak.getLast() ? 1 : 0.5;
    }

    private static List<Integer> places(List<String> words, Predicate<String> is) {
        return IntStream.range(0, words.size())
                .filter(i -> is.test(words.get(i)))
                .boxed()
                .toList();
    }
}
