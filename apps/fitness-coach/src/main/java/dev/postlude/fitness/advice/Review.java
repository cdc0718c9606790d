package dev.postlude.fitness.advice;

import dev.postlude.ai.guard.Finding;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Score;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Sheet;
import dev.postlude.fitness.advice.coach.Unread;
import dev.postlude.fitness.advice.guard.Grounded;
import dev.postlude.fitness.advice.guard.MaxDeficit;
import dev.postlude.fitness.advice.guard.Ramp;
import dev.postlude.fitness.advice.guard.RedFlags;
import dev.postlude.fitness.metrics.Gauge;
import java.util.List;
import java.util.UUID;

/// What the guardrails make of an answer.
record Review(CoachAnswer answer, Sheet sheet, List<String> flags, List<Judged> findings) {

    /// A rule, and whether it was kept.
    record Judged(Flag metric, Finding finding) {}

    static Review of(CoachAnswer answer, Sheet sheet, List<String> flags) {
        var findings = List.of(
                new Judged(AdviceMetrics.GROUNDED, Grounded.check(answer, sheet)),
                new Judged(AdviceMetrics.RED_FLAGS, RedFlags.check(flags, answer)),
                new Judged(AdviceMetrics.MAX_DEFICIT, MaxDeficit.check(answer, sheet.value(Gauge.WEIGHT_TREND, 0))),
                new Judged(AdviceMetrics.RAMP, Ramp.check(answer, sheet)));
        return new Review(answer, sheet, flags, findings);
    }

    List<Score> scores() {
        return findings.stream()
                .map(judged -> judged.finding().as(judged.metric()))
                .toList();
    }

    List<String> broken() {
        return findings.stream()
                .filter(judged -> !judged.finding().held())
                .map(judged -> judged.metric().name())
                .toList();
    }

    /// What may be seen: the answer, or a safe sentence in its place.
    Advice.Answer shown(UUID adviceId) {
        var broken = broken();
        if (broken.isEmpty()) {
            return new Advice.Answer(
                    adviceId,
                    answer.text(),
                    Grounded.citations(answer, sheet),
                    Ramp.session(answer).orElse(null),
                    List.of());
        }
        return new Advice.Answer(adviceId, safe(), List.of(), null, broken);
    }

    private String safe() {
        if (Unread.is(flags)) {
            return "Your question is not in English, and the rules that keep answers safe know English only. Ask again"
                    + " in English. If it is about a symptom, talk to a doctor.";
        }
        if (!flags.isEmpty()) {
            return "Your question mentions %s. That is for a doctor or another professional, not for a coach. If it is happening now or getting worse, call the emergency number."
                    .formatted(String.join(" and ", flags));
        }
        return "The coach's answer broke a rule of this app and is not shown. Your numbers are on the pages as they"
                + " are; ask again, or ask a professional about anything that worries you.";
    }
}
