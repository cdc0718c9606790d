package dev.postlude.fitness.advice.guard;

import dev.postlude.ai.guard.Finding;
import dev.postlude.ai.text.Numbers;
import dev.postlude.fitness.advice.coach.Citation;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.metrics.Gauge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every number of an answer is one of the person's: what it cites stands on the sheet, and what it says is cited.
///
/// A number is also a claim about what it is a number of, and that is not checked: somebody who says the weight where
/// the pulse belongs has cited both.
public final class Grounded {

    private Grounded() {}

    public static Finding check(CoachAnswer answer, Sheet sheet) {
        var invented = answer.citations().stream()
                .filter(cited -> citation(cited, sheet).isEmpty())
                .map(cited -> "%s on %s: %s".formatted(cited.metric(), cited.date(), cited.value()))
                .toList();
        if (!invented.isEmpty()) {
            return new Finding(false, "cites what is not on the sheet: " + String.join(", ", invented));
        }
        var unsaid = Numbers.unsupported(source(answer, sheet), answer.text());
        return unsaid.isEmpty()
                ? new Finding(true, "all %d numbers are cited".formatted(Numbers.claims(answer.text())))
                : new Finding(false, "says without citing: " + String.join(", ", unsaid));
    }

    /// Those that can be looked up.
    public static List<Citation> citations(CoachAnswer answer, Sheet sheet) {
        var found = new ArrayList<Citation>();
        answer.citations().forEach(cited -> citation(cited, sheet).ifPresent(found::add));
        return found.stream().distinct().toList();
    }

    private static Optional<Citation> citation(CoachAnswer.Cited cited, Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.metric().equals(cited.metric())
                        && line.date().toString().equals(cited.date())
                        && agrees(line.value(), cited.value()))
                .findFirst()
                .map(line -> new Citation(line.metric(), line.date(), cited.value()));
    }

    /// The same after rounding to the precision of what was cited.
    static boolean agrees(double known, double said) {
        if (!Double.isFinite(said)) {
            return false;
        }
        var step = BigDecimal.valueOf(said).stripTrailingZeros();
        double half = Math.pow(10, -Math.max(0, step.scale())) / 2;
        return Math.abs(known - said) <= half + 1e-9;
    }

    /// What the text may draw its numbers from: its own citations, and the session beside it.
    private static String source(CoachAnswer answer, Sheet sheet) {
        var cited = citations(answer, sheet).stream()
                .map(each -> {
                    var gauge = Gauge.of(each.metric()).orElseThrow();
                    return "%s on %s: %s %s; %s"
                            .formatted(
                                    each.metric(),
                                    each.date(),
                                    gauge.say(each.value()),
                                    gauge.unit(),
                                    plain(each.value()));
                })
                .collect(Collectors.joining("\n"));
        var session = Ramp.session(answer)
                .map(each -> "\nsession: %d minutes by %s".formatted(each.minutes(), each.by()))
                .orElse("");
        return cited + session;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
