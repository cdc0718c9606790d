package dev.postlude.engine.history;

import dev.postlude.engine.history.ExperimentReport.Arm;
import dev.postlude.engine.history.ExperimentReport.Comparison;
import dev.postlude.engine.history.ExperimentReport.Coverage;
import dev.postlude.engine.history.ExperimentReport.ExchangeReport;
import dev.postlude.engine.history.ExperimentReport.MetricReport;
import dev.postlude.engine.history.ExperimentReport.SampleRatioReport;
import dev.postlude.engine.history.ExperimentReport.VariantTraffic;
import dev.postlude.engine.history.ExperimentReport.VerdictReport;
import dev.postlude.engine.history.ExperimentReports.AimedMetric;
import dev.postlude.engine.history.ExperimentReports.Assigned;
import dev.postlude.engine.history.ExperimentReports.Cell;
import dev.postlude.stats.Summary;
import dev.postlude.stats.reading.Evidence;
import dev.postlude.stats.reading.Metric;
import dev.postlude.stats.reading.Observation;
import dev.postlude.stats.reading.Reading;
import dev.postlude.stats.reading.Rules;
import dev.postlude.stats.reading.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hands the counts and summaries of one experiment to the statistics, twice: once with every value there is, for the
/// means; once without counts whose window is open, for comparisons and the verdict.
final class ExperimentReading {

    private final ExperimentEntry experiment;
    private final List<Assigned> assigned;
    private final List<AimedMetric> metrics;
    private final List<Cell> cells;
    private final Instant now;

    private ExperimentReading(
            ExperimentEntry experiment,
            List<Assigned> assigned,
            List<AimedMetric> metrics,
            List<Cell> cells,
            Instant now) {
        this.experiment = experiment;
        this.assigned = assigned;
        this.metrics = metrics;
        this.cells = cells;
        this.now = now;
    }

    static ExperimentReport of(
            ExperimentEntry experiment,
            List<Assigned> assigned,
            List<AimedMetric> metrics,
            List<Cell> cells,
            Instant now) {
        return new ExperimentReading(experiment, assigned, metrics, cells, now).report();
    }

    private ExperimentReport report() {
        var variants = experiment.variants().stream().map(this::variant).toList();
        var aims = metrics.stream().map(ExperimentReading::aim).toList();
        var shown = Reading.of(new Evidence(variants, aims, observations(false), Rules.DEFAULT));
        var decided = Reading.of(new Evidence(variants, aims, observations(true), Rules.DEFAULT));
        return new ExperimentReport(
                experiment,
                traffic(variants),
                metrics.stream().map(metric -> metric(metric, shown, decided)).toList(),
                new SampleRatioReport(
                        decided.sampleRatio().pValue(), decided.sampleRatio().ok()),
                verdict(decided),
                new ExperimentReport.Rules(
                        decided.rules().alpha(),
                        decided.rules().plannedRuns(),
                        decided.rules().floor()),
                now);
    }

    private Variant variant(String name) {
        var traffic = new ArrayList<Variant.Traffic>();
        for (var epoch : experiment.epochs()) {
            var units = assigned.stream()
                    .filter(a -> a.variant().equals(name) && a.epoch() == epoch.epoch())
                    .mapToLong(Assigned::units)
                    .sum();
            traffic.add(new Variant.Traffic(epoch.weights().getOrDefault(name, 0.0), units));
        }
        return new Variant(name, traffic);
    }

    private static Metric aim(AimedMetric metric) {
        var aim = Metric.of(
                metric.name(),
                Metric.Kind.valueOf(metric.kind().toUpperCase(Locale.ROOT)),
                Metric.Direction.valueOf(metric.direction().toUpperCase(Locale.ROOT)),
                Metric.Role.valueOf(metric.role().toUpperCase(Locale.ROOT)));
        if (metric.low() != null && metric.high() != null) {
            aim = aim.range(metric.low(), metric.high());
        }
        if (metric.matters() != null) {
            aim = aim.matters(metric.matters());
        }
        if (metric.margin() != null && aim.kind() == Metric.Kind.FLAG && aim.role() == Metric.Role.GUARD) {
            aim = aim.failingAtMost(metric.margin());
        }
        return aim;
    }

    private List<Observation> observations(boolean isSettled) {
        return metrics.stream()
                .flatMap(metric -> experiment.variants().stream().map(v -> observation(v, metric, isSettled)))
                .toList();
    }

    private Observation observation(String variant, AimedMetric metric, boolean isSettled) {
        var values = new ArrayList<Summary>();
        for (var epoch : experiment.epochs()) {
            values.add(cells(variant, metric)
                    .filter(cell -> cell.epoch() == epoch.epoch())
                    .map(cell -> isSettled
                            ? new Summary(cell.settled(), cell.settledMean(), cell.settledM2())
                            : new Summary(cell.n(), cell.mean(), cell.m2()))
                    .reduce(Summary.EMPTY, Summary::merge));
        }
        return new Observation(
                variant,
                metric.name(),
                values,
                sum(variant, metric, Cell::eligible),
                sum(variant, metric, isSettled ? cell -> cell.pending() + cell.n() - cell.settled() : Cell::pending),
                sum(variant, metric, Cell::expired),
                sum(variant, metric, Cell::error),
                matures(variant, metric));
    }

    private Stream<Cell> cells(String variant, AimedMetric metric) {
        return cells.stream().filter(cell -> cell.variant().equals(variant) && cell.metric() == metric.id());
    }

    private long sum(String variant, AimedMetric metric, java.util.function.ToLongFunction<Cell> count) {
        return cells(variant, metric).mapToLong(count).sum();
    }

    private @Nullable Duration matures(String variant, AimedMetric metric) {
        return cells(variant, metric)
                .map(Cell::maturesAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> Duration.between(now, at))
                .orElse(null);
    }

    private List<VariantTraffic> traffic(List<Variant> variants) {
        var all = variants.stream().mapToLong(Variant::assigned).sum();
        return variants.stream()
                .map(variant -> new VariantTraffic(
                        variant.name(),
                        variant.assigned(),
                        variant.traffic().getLast().weight(),
                        all == 0
                                ? share(variants, variant, variant.traffic().size() - 1)
                                : promised(variants, variant) / all))
                .toList();
    }

    private static double promised(List<Variant> variants, Variant variant) {
        var units = 0.0;
        for (var epoch = 0; epoch < variant.traffic().size(); epoch++) {
            var at = epoch;
            var assigned = variants.stream()
                    .mapToLong(v -> v.traffic().get(at).assigned())
                    .sum();
            units += assigned * share(variants, variant, epoch);
        }
        return units;
    }

    private static double share(List<Variant> variants, Variant variant, int epoch) {
        var total = variants.stream()
                .mapToDouble(v -> v.traffic().get(epoch).weight())
                .sum();
        return total == 0 ? 0 : variant.traffic().get(epoch).weight() / total;
    }

    private MetricReport metric(AimedMetric metric, Reading shown, Reading decided) {
        return new MetricReport(
                metric.name(),
                metric.kind(),
                metric.direction(),
                metric.role(),
                metric.low(),
                metric.high(),
                metric.margin(),
                metric.matters(),
                metric.window(),
                shown.arms().stream()
                        .filter(arm -> arm.metric().equals(metric.name()))
                        .map(arm -> arm(metric, arm))
                        .toList(),
                decided.comparisons().stream()
                        .filter(of(metric))
                        .map(ExperimentReading::comparison)
                        .toList(),
                decided.coverage().stream()
                        .filter(coverage -> coverage.metric().equals(metric.name()))
                        .map(coverage -> new Coverage(coverage.pValue(), coverage.ok()))
                        .findFirst()
                        .orElse(new Coverage(null, true)));
    }

    private static Predicate<Reading.Comparison> of(AimedMetric metric) {
        return comparison -> comparison.metric().equals(metric.name());
    }

    private Arm arm(AimedMetric metric, Reading.Arm arm) {
        return new Arm(
                arm.variant(),
                arm.n(),
                arm.eligible(),
                arm.pending(),
                arm.expired(),
                arm.error(),
                sum(arm.variant(), metric, cell -> cell.n() - cell.settled()),
                arm.mean(),
                arm.interval());
    }

    private static Comparison comparison(Reading.Comparison comparison) {
        return new Comparison(
                comparison.baseline(),
                comparison.variant(),
                comparison.n(),
                comparison.difference(),
                comparison.interval(),
                comparison.pValue(),
                comparison.adjusted(),
                comparison.detectable(),
                comparison.verdict().toString());
    }

    private static VerdictReport verdict(Reading reading) {
        var verdict = reading.verdict();
        var exchange = verdict.exchange();
        return new VerdictReport(
                verdict.state().toString(),
                verdict.sentence(),
                verdict.variant(),
                exchange == null
                        ? null
                        : new ExchangeReport(
                                exchange.variant(),
                                exchange.instead(),
                                exchange.paysOn(),
                                exchange.pays(),
                                exchange.getsOn(),
                                exchange.gets()));
    }
}
