package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.ExperimentReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An experiment in a list: its verdict first.
public record ExperimentRow(
        String path,
        String app,
        String function,
        String name,
        String state,
        String sentence,
        String runs,
        @Nullable Moment last,
        List<Arm> variants) {

    public record Arm(String name, Hue hue, String runs, Bar bar) {}

    public static ExperimentRow of(ExperimentReport report, Instant now) {
        var experiment = report.experiment();
        return new ExperimentRow(
                path(experiment.app(), experiment.function(), experiment.name()),
                experiment.app(),
                experiment.function(),
                experiment.name(),
                report.verdict().state(),
                report.verdict().sentence(),
                Figures.count(experiment.runs()),
                Moments.ofNullable(experiment.lastAt(), now),
                arms(report));
    }

    static List<Arm> arms(ExperimentReport report) {
        var all = report.traffic().stream()
                .mapToLong(ExperimentReport.VariantTraffic::runs)
                .sum();
        var arms = new ArrayList<Arm>();
        var at = 0.0;
        for (var traffic : report.traffic()) {
            var hue = Hue.of(arms.size());
            var share = all == 0 ? 100 * traffic.share() : 100.0 * traffic.runs() / all;
            arms.add(new Arm(traffic.variant(), hue, Figures.count(traffic.runs()), Bar.of(at, at + share, hue.css())));
            at += share;
        }
        return arms;
    }

    /// A function's id may hold slashes, which are part of its name and not of the path.
    static String path(String app, String function, String name) {
        return "/experiments/" + segment(app) + "/" + segment(function) + "/" + segment(name);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
