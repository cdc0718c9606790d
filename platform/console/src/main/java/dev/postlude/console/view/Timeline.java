package dev.postlude.console.view;

import dev.postlude.engine.history.RunReport;
import dev.postlude.engine.history.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the moment a run was queued to its end, or to now, in percent.
///
/// Long pauses in which nothing happens would leave no room for the steps. So a stretch in which the run only sleeps,
/// waits or rests before a retry takes at most a tenth of the width, and the axis says where it was folded.
final class Timeline {

    private static final double FOLDED_TO = 0.10;
    private static final double LONG_SHARE = 0.35;
    private static final double LONG_SECONDS = 5;

    private final Instant from;
    private final List<Stretch> stretches;
    private final double width;

    private Timeline(Instant from, List<Stretch> stretches) {
        this.from = from;
        this.stretches = stretches;
        this.width = stretches.isEmpty() ? 1 : stretches.getLast().drawnTo();
    }

    /// A part of the time, and where it is drawn.
    private record Stretch(double from, double to, double drawnFrom, double drawnTo, boolean isFolded) {}

    static Timeline of(RunReport report, Instant now) {
        var run = report.run();
        var from = run.queuedAt();
        var to = run.endedAt() != null ? run.endedAt() : now;
        for (var step : report.steps()) {
            if (step.endedAt() != null && step.endedAt().isAfter(to)) {
                to = step.endedAt();
            }
        }
        var total = Math.max(seconds(from, to), 1e-6);
        return new Timeline(from, stretches(idle(report, from, to, total), total));
    }

    /// The stretches in which nothing but pauses happened and that are long compared with the rest.
    private static List<double[]> idle(RunReport report, Instant from, Instant to, double total) {
        var busy = new ArrayList<double[]>();
        for (var step : report.steps()) {
            if (!isPause(step) && step.startedAt() != null) {
                var end = step.endedAt() != null ? step.endedAt() : to;
                var isOpen = step.endedAt() == null;
                busy.add(new double[] {
                    seconds(from, step.startedAt()), isOpen ? seconds(from, step.startedAt()) : seconds(from, end)
                });
            }
        }
        busy.add(new double[] {total, total});
        busy.sort((a, b) -> Double.compare(a[0], b[0]));
        var idle = new ArrayList<double[]>();
        var reached = 0.0;
        for (var span : busy) {
            if (span[0] - reached > Math.max(total * LONG_SHARE, LONG_SECONDS)) {
                idle.add(new double[] {reached, span[0]});
            }
            reached = Math.max(reached, span[1]);
        }
        return idle;
    }

    private static boolean isPause(RunReport.StepReport step) {
        return step.kind().equals("sleep")
                || step.kind().equals("wait")
                || step.kind().equals("invoke");
    }

    private static List<Stretch> stretches(List<double[]> idle, double total) {
        var lengthOfIdle = idle.stream().mapToDouble(span -> span[1] - span[0]).sum();
        var busy = Math.max(total - lengthOfIdle, total * 1e-9);
        // Folded ones together take FOLDED_TO each of what is drawn in the end.
        var folded = busy * FOLDED_TO / (1 - FOLDED_TO * Math.min(idle.size(), 5));
        var stretches = new ArrayList<Stretch>();
        var at = 0.0;
        var drawn = 0.0;
        for (var span : idle) {
            if (span[0] > at) {
                stretches.add(new Stretch(at, span[0], drawn, drawn + span[0] - at, false));
                drawn += span[0] - at;
            }
            stretches.add(new Stretch(span[0], span[1], drawn, drawn + folded, true));
            drawn += folded;
            at = span[1];
        }
        if (at < total || stretches.isEmpty()) {
            stretches.add(new Stretch(at, total, drawn, drawn + total - at, false));
        }
        return stretches;
    }

    double place(Instant at) {
        var seconds = seconds(from, at);
        for (var stretch : stretches) {
            if (seconds <= stretch.to() || stretch == stretches.getLast()) {
                var share = stretch.to() == stretch.from()
                        ? 0
                        : Math.clamp((seconds - stretch.from()) / (stretch.to() - stretch.from()), 0, 1);
                return 100 * (stretch.drawnFrom() + share * (stretch.drawnTo() - stretch.drawnFrom())) / width;
            }
        }
        return 0;
    }

    Bar bar(Instant start, @Nullable Instant end, Instant now, String kind) {
        var x = place(start);
        var to = place(end == null ? now : end);
        var wide = Math.max(to - x, 0.6);
        return new Bar(Figures.place(Math.min(x, 100 - wide)), Figures.place(wide), kind);
    }

    List<Fold> folds() {
        return stretches.stream()
                .filter(Stretch::isFolded)
                .map(stretch -> new Fold(
                        Figures.place(50 * (stretch.drawnFrom() + stretch.drawnTo()) / width),
                        Moments.coarse(Duration.ofMillis((long) (1000 * (stretch.to() - stretch.from()))))))
                .toList();
    }

    static String kind(RunReport.StepReport step) {
        return isPause(step)
                ? "pause"
                : step.status() == RunStatus.FAILED ? "failed" : step.status().word();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
