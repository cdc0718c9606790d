package dev.postlude.fitness.pages;

import dev.postlude.fitness.advice.Advice;
import dev.postlude.fitness.advice.coach.Citation;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.web.Ages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Advice on a page. It does not say in which tone it was written, so that opinions stay honest.
///
/// @param soon the answer may be there any moment
public record AdviceCard(
        UUID id,
        String question,
        @Nullable String text,
        boolean soon,
        boolean heldBack,
        List<Source> sources,
        @Nullable Session session,
        @Nullable Boolean helpful,
        @Nullable String model,
        @Nullable String failure,
        String age) {

    /// After this long an answer is late, and a page no longer looks again by itself.
    private static final Duration SOON = Duration.ofMinutes(10);

    /// A number that was said, and where it can be looked up.
    public record Source(String label, String value, String day, String href) {}

    public record Session(String what, String by, boolean done) {}

    static AdviceCard of(Advice advice, Instant now) {
        return new AdviceCard(
                advice.id(),
                advice.question().isEmpty() ? "What should I do next?" : advice.question(),
                advice.text(),
                advice.text() == null
                        && advice.failure() == null
                        && advice.askedAt().plus(SOON).isAfter(now),
                !advice.heldBack().isEmpty(),
                advice.citations().stream()
                        .map(AdviceCard::source)
                        .flatMap(Optional::stream)
                        .toList(),
                session(advice),
                advice.helpful(),
                advice.model(),
                advice.failure(),
                Ages.ago(advice.askedAt(), now));
    }

    private static @Nullable Session session(Advice advice) {
        var session = advice.session();
        return session == null
                ? null
                : new Session(
                        session.minutes() + " minutes of " + session.activity() + ", " + session.intensity(),
                        Words.weekday(session.by()),
                        advice.workoutId() != null);
    }

    private static Optional<Source> source(Citation cited) {
        return Gauge.of(cited.metric())
                .map(gauge -> new Source(
                        gauge.label(),
                        gauge.say(cited.value()) + " " + gauge.unit(),
                        Words.weekday(cited.date()),
                        "/api/metrics/daily?from=%1$s&to=%1$s&metric=%2$s".formatted(cited.date(), cited.metric())));
    }
}
