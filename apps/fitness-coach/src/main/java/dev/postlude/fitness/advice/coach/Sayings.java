package dev.postlude.fitness.advice.coach;

import dev.postlude.fitness.metrics.Gauge;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What the sheet says about each topic, in both tones.
final class Sayings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final double ENOUGH_SLEEP = 7;
    private static final double GOOD_RECOVERY = 70;
    private static final double POOR_RECOVERY = 40;
    private static final double MANY_STEPS = 8000;
    private static final double STEADY = 0.1;

    private final Sheet sheet;

    Sayings(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Empty where nothing is known.
    Optional<Saying> about(Topic topic) {
        return switch (topic) {
            case SLEEP -> sleep();
            case BODY -> body();
            case TRAINING -> training();
            case RECOVERY -> recovery();
            case STEPS -> steps();
        };
    }

    private Optional<Saying> sleep() {
        return sheet.line(Gauge.SLEEP).map(night -> {
            var week = sheet.line(Gauge.SLEEP_WEEK);
            double hours = week.orElse(night).citation().value();
            boolean enough = hours >= ENOUGH_SLEEP;
            var last = Saying.of(
                    (ENOUGH_SLEEP + 1 - hours) / 3,
                    "You slept %s hours on %s.".formatted(night.said(), day(night)),
                    "In the night to %s you slept %s hours.".formatted(day(night), night.said()),
                    night);
            var mean = week.map(line -> Saying.of(
                            0,
                            "Week's mean: %s.".formatted(line.said()),
                            "Over the week it was %s hours on average.".formatted(line.said()),
                            line))
                    .map(last::and)
                    .orElse(last);
            return mean.and(
                    enough
                            ? Saying.of(
                                    0,
                                    "That holds. Keep the hour.",
                                    "That is a good base, so keep going to bed at the same hour.")
                            : Saying.of(
                                    0,
                                    "Too little. Lights out earlier tonight.",
                                    "That is less than most adults need, so going to bed a little earlier tonight would help most."));
        });
    }

    private Optional<Saying> recovery() {
        return sheet.line(Gauge.RECOVERY).map(score -> {
            var said = Saying.of(
                    (GOOD_RECOVERY - score.value()) / GOOD_RECOVERY,
                    "Recovery: %s points on %s.".formatted(score.said(), day(score)),
                    "Your recovery score was %s points on %s.".formatted(score.said(), day(score)),
                    score);
            var heart = heart().map(said::and).orElse(said);
            if (score.value() < POOR_RECOVERY) {
                return heart.and(Saying.of(
                        0,
                        "Back off today.",
                        "I would take it gently today, because hard work adds little on top of that."));
            }
            return heart.and(
                    score.value() >= GOOD_RECOVERY
                            ? Saying.of(
                                    0, "You can work. So work.", "That leaves room for real work if you feel like it.")
                            : Saying.of(
                                    0,
                                    "Train, but leave something.",
                                    "A steady session suits that well; nothing has to be forced."));
        });
    }

    private Optional<Saying> heart() {
        var now = sheet.line(Gauge.HRV);
        var usual = sheet.line(Gauge.HRV_USUAL);
        if (now.isEmpty() || usual.isEmpty()) {
            return Optional.empty();
        }
        var way = now.get().value() < usual.get().value() ? "below" : "above or at";
        return Optional.of(Saying.of(
                0,
                "HRV %s ms, usual %s.".formatted(now.get().said(), usual.get().said()),
                "Heart rate variability was %s ms, %s your usual %s ms."
                        .formatted(now.get().said(), way, usual.get().said()),
                now.get(),
                usual.get()));
    }

    private Optional<Saying> training() {
        var week = sheet.line(Gauge.TRAINING_WEEK);
        var usual = sheet.line(Gauge.TRAINING_USUAL);
        if (week.isEmpty() || usual.isEmpty()) {
            return Optional.empty();
        }
        double lacking = usual.get().value() < 1
                ? 1
                : 1 - week.get().value() / usual.get().value();
        var said = Saying.of(
                0.3 + lacking / 2,
                "Training in the week to %s: %s minutes, against a usual %s."
                        .formatted(
                                day(week.get()), week.get().said(), usual.get().said()),
                "In the week up to %s you trained %s minutes, and a usual week has %s."
                        .formatted(
                                day(week.get()), week.get().said(), usual.get().said()),
                week.get(),
                usual.get());
        return Optional.of(sheet.line(Gauge.TSB)
                .map(balance -> said.and(
                        balance.value() < 0
                                ? Saying.of(
                                        0,
                                        "Balance %s: you carry fatigue. Earn it back.".formatted(balance.said()),
                                        "Your training balance is %s, which means that fatigue is ahead of fitness for now."
                                                .formatted(balance.said()),
                                        balance)
                                : Saying.of(
                                        0,
                                        "Balance %s: you are fresh. No excuse.".formatted(balance.said()),
                                        "Your training balance is %s, so you are rested and can take some load."
                                                .formatted(balance.said()),
                                        balance)))
                .orElse(said));
    }

    private Optional<Saying> body() {
        var trend = sheet.line(Gauge.WEIGHT_TREND);
        if (trend.isEmpty()) {
            return Optional.empty();
        }
        var said = Saying.of(
                0.2,
                "Weight trend: %s kg on %s.".formatted(trend.get().said(), day(trend.get())),
                "Your weight trend stood at %s kg on %s.".formatted(trend.get().said(), day(trend.get())),
                trend.get());
        var moving = rate().map(said::and).orElse(said);
        return Optional.of(protein().map(moving::and).orElse(moving));
    }

    private Optional<Saying> rate() {
        var standing = sheet.line(Gauge.PLATEAU);
        if (standing.isPresent()) {
            var days = standing.get();
            return Optional.of(Saying.of(
                    0.6,
                    "It has not moved for %s days. Change one thing and hold it.".formatted(days.said()),
                    "It has stood still for %s days; changing a single habit and watching it for a while says more than changing everything."
                            .formatted(days.said()),
                    days));
        }
        return sheet.line(Gauge.WEIGHT_RATE).map(this::moving);
    }

    private Saying moving(Sheet.Line rate) {
        var way = rate.value() < 0 ? "down" : "up";
        var by = rate.said().replace("-", "");
        if (sheet.value(Gauge.WEIGHT_RATE_SHARE, 0) < -Limits.FASTEST_LOSS) {
            return Saying.of(
                    0.9,
                    "It goes down %s kg a week. Too fast. Eat more.".formatted(by),
                    "It goes down by %s kg a week, which is too fast to keep muscle, so eating more would be wise."
                            .formatted(by),
                    rate);
        }
        boolean steady = Math.abs(rate.value()) < STEADY;
        return Saying.of(
                0.2,
                "It goes %s %s kg a week. %s"
                        .formatted(way, by, steady ? "Steady." : "Ask yourself if you meant that."),
                "It goes %s by %s kg a week, which is %s."
                        .formatted(way, by, steady ? "next to nothing" : "a pace one can keep up, if it is meant"),
                rate);
    }

    private Optional<Saying> protein() {
        var least = sheet.line(Gauge.PROTEIN_LEAST);
        var most = sheet.line(Gauge.PROTEIN_MOST);
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Saying.of(
                0,
                "Protein: %s to %s g a day."
                        .formatted(least.get().said(), most.get().said()),
                "From %s to %s g of protein a day would protect your muscle."
                        .formatted(least.get().said(), most.get().said()),
                least.get(),
                most.get()));
    }

    private Optional<Saying> steps() {
        return sheet.line(Gauge.STEPS_WEEK)
                .map(mean -> mean.value() >= MANY_STEPS
                        ? Saying.of(
                                0.1,
                                "Steps in the week to %s: %s a day. Good.".formatted(day(mean), mean.said()),
                                "In the week to %s you walked %s steps a day, which is plenty."
                                        .formatted(day(mean), mean.said()),
                                mean)
                        : Saying.of(
                                0.5,
                                "Steps in the week to %s: %s a day. Get up. Walk after every meal."
                                        .formatted(day(mean), mean.said()),
                                "In the week to %s you walked %s steps a day; a walk after a meal is the easiest way to more."
                                        .formatted(day(mean), mean.said()),
                                mean));
    }

    private static String day(Sheet.Line line) {
        return day(line.date());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
