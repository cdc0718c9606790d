package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.ExperimentReport;
import dev.postlude.engine.history.ExperimentReport.MetricReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One experiment, as its page shows it.
///
/// @param groups the metrics by role: goals, guardrails, and the others
/// @param checks what has to be in order before a number may be believed
public record ExperimentView(
        ExperimentRow row,
        List<VariantView> variants,
        List<Check> checks,
        List<Group> groups,
        List<EpochView> epochs,
        String rules,
        Moment read,
        Moment since,
        String api) {

    /// @param weight  its share of new runs
    /// @param current the weight as it was set
    public record VariantView(
            String name, Hue hue, boolean isBaseline, String runs, String share, String weight, String current) {}

    public record Check(String name, boolean ok, String text) {}

    public record Group(String title, String role, String meaning, List<MetricView> metrics) {}

    public record EpochView(int epoch, String weights, Moment started, String by) {}

    public static ExperimentView of(ExperimentReport report, Instant now) {
        var experiment = report.experiment();
        var row = ExperimentRow.of(report, now);
        return new ExperimentView(
                row,
                variants(report),
                checks(report),
                Stream.of(
                                group(report, "Goals", "goal", "decide; whoever loses on one cannot win"),
                                group(report, "Guardrails", "guard", "veto; whoever breaks one cannot win"),
                                group(report, "Also measured", "secondary", "shown, and decides nothing"))
                        .filter(group -> !group.metrics().isEmpty())
                        .toList(),
                experiment.epochs().stream()
                        .map(epoch -> new EpochView(
                                epoch.epoch(),
                                epoch.weights().entrySet().stream()
                                        .map(weight -> weight.getKey() + " " + Figures.plain(weight.getValue(), 3))
                                        .collect(Collectors.joining(" · ")),
                                Moments.of(epoch.startedAt(), now),
                                epoch.changedBy()))
                        .toList(),
                "α %s over all looks · tuned for %s runs · nothing said below %d values a variant · Holm across goals"
                        .formatted(
                                Figures.plain(report.rules().alpha(), 3),
                                Figures.count(report.rules().plannedRuns()),
                                report.rules().floor()),
                Moments.of(report.at(), now),
                Moments.of(
                        experiment.epochs().isEmpty()
                                ? experiment.createdAt()
                                : experiment.epochs().getFirst().startedAt(),
                        now),
                "/api/v1" + row.path());
    }

    private static List<VariantView> variants(ExperimentReport report) {
        var all = report.experiment().runs();
        var weights = report.traffic().stream()
                .mapToDouble(ExperimentReport.VariantTraffic::weight)
                .sum();
        var variants = new ArrayList<VariantView>();
        for (var traffic : report.traffic()) {
            variants.add(new VariantView(
                    traffic.variant(),
                    Hue.of(variants.size()),
                    variants.isEmpty(),
                    Figures.count(traffic.runs()),
                    all == 0 ? "—" : Figures.percent((double) traffic.runs() / all),
                    weights == 0 ? "0" : Figures.percent(traffic.weight() / weights),
                    Figures.plain(traffic.weight(), 6)));
        }
        return variants;
    }

    private static List<Check> checks(ExperimentReport report) {
        var checks = new ArrayList<Check>();
        var ratio = report.sampleRatio();
        checks.add(new Check(
                "Traffic split",
                ratio.ok(),
                ratio.ok()
                        ? "as the weights promise"
                        : "not what the weights promise (p %s)".formatted(p(ratio.pValue()))));
        var uneven = report.metrics().stream()
                .filter(metric -> !metric.coverage().ok())
                .map(MetricReport::name)
                .toList();
        checks.add(new Check(
                "Who is scored",
                uneven.isEmpty(),
                uneven.isEmpty()
                        ? "the same share of every variant"
                        : "differs between the variants on " + String.join(", ", uneven)));
        var pending = marked(report).mapToLong(ExperimentReport.Arm::pending).sum();
        var eligible = marked(report).mapToLong(ExperimentReport.Arm::eligible).sum();
        var mature = eligible == 0 ? 1 : 1 - (double) pending / eligible;
        checks.add(new Check(
                "Maturity",
                mature >= 0.5,
                pending == 0 ? "nothing is pending" : "%s of the values are in".formatted(Figures.percent(mature))));
        var errors = report.metrics().stream()
                .flatMap(metric -> metric.variants().stream())
                .mapToLong(ExperimentReport.Arm::error)
                .sum();
        checks.add(new Check(
                "Scorers",
                errors == 0,
                errors == 0 ? "none failed" : "failed on %s values".formatted(Figures.count(errors))));
        return checks;
    }

    private static Stream<ExperimentReport.Arm> marked(ExperimentReport report) {
        return report.metrics().stream()
                .filter(metric -> !metric.role().equals("secondary"))
                .flatMap(metric -> metric.variants().stream());
    }

    static String p(double value) {
        return value < 0.001 ? "< 0.001" : Figures.plain(value, 3);
    }

    private static Group group(ExperimentReport report, String title, String role, String meaning) {
        return new Group(
                title,
                role,
                meaning,
                report.metrics().stream()
                        .filter(metric -> metric.role().equals(role))
                        .map(MetricView::of)
                        .toList());
    }
}
