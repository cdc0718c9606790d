package dev.postlude.quotes.board;

import dev.postlude.stats.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How strong each contestant is, by whom it was preferred to.
///
/// The model of Bradley and Terry (1952): `i` is preferred to `j` with probability 1/(1 + e^(θj − θi)). The strengths θ
/// are found by Newton's method on the log-likelihood, which is concave. A contestant that has always won has no finite
/// strength (Hunter 2004, assumption 1), and two that never met have none in common; so each is also said to have drawn
/// once against an average opponent of strength 0, half a win and half a loss. That pulls strengths together a little,
/// and matters less with every pair.
///
/// Intervals are Wald's, of 95 %, from the inverse of the observed information, for the distance to the mean of all.
/// They take picks for independent of one another.
final class BradleyTerry<T> {

    /// `winner` was preferred to `loser` so many times.
    record Outcome<T>(T winner, T loser, long times) {}

    /// @param theta  how far above the mean of all; 0 is average
    /// @param likely where it lies with 95 % confidence
    record Strength(double theta, Interval likely) {}

    private static final double DRAWN = 0.5;

    /// How many standard errors to each side 95 % are.
    private static final double WIDE = 1.959964;

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-10;
    private static final double LONGEST_STEP = 2;

    private final List<T> contestants;
    private final double[][] wins;
    private final double[] theta;

    private BradleyTerry(List<T> contestants, double[][] wins) {
        this.contestants = contestants;
        this.wins = wins;
        this.theta = new double[contestants.size()];
    }

    static <T> Map<T, Strength> of(List<Outcome<T>> outcomes) {
        var contestants = outcomes.stream()
                .flatMap(outcome -> Stream.of(outcome.winner(), outcome.loser()))
                .distinct()
                .toList();
        var wins = new double[contestants.size()][contestants.size()];
        for (var outcome : outcomes) {
            wins[contestants.indexOf(outcome.winner())][contestants.indexOf(outcome.loser())] += outcome.times();
        }
        var model = new BradleyTerry<>(contestants, wins);
        model.climb();
        return model.strengths();
    }

    private void climb() {
        for (int step = 0; step < MOST_STEPS; step++) {
            var towards = Matrix.times(Matrix.inverse(information()), gradient());
            double longest = 0;
            for (double each : towards) {
                longest = Math.max(longest, Math.abs(each));
            }
            // A step that is too long would leave the region in which the curve is anything like a parabola.
            double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
            for (int i = 0; i < theta.length; i++) {
                theta[i] += scale * towards[i];
            }
            if (longest < STILL) {
                return;
            }
        }
        throw new IllegalStateException(
                "No strengths fit within %d steps: %s".formatted(MOST_STEPS, Arrays.deepToString(wins)));
    }

    private double[] gradient() {
        var gradient = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            gradient[i] = DRAWN - 2 * DRAWN * chance(theta[i]);
            for (int j = 0; j < theta.length; j++) {
                gradient[i] += wins[i][j] - (wins[i][j] + wins[j][i]) * chance(theta[i] - theta[j]);
            }
        }
        return gradient;
    }

    private double[][] information() {
        var information = new double[theta.length][theta.length];
        for (int i = 0; i < theta.length; i++) {
            information[i][i] += 2 * DRAWN * weight(theta[i]);
            for (int j = 0; j < theta.length; j++) {
                double met = i == j ? 0 : (wins[i][j] + wins[j][i]) * weight(theta[i] - theta[j]);
                information[i][i] += met;
                information[i][j] -= met;
            }
        }
        return information;
    }

    private Map<T, Strength> strengths() {
        var covariance = Matrix.inverse(information());
        double mean = Matrix.mean(theta);
        var strengths = new LinkedHashMap<T, Strength>();
        for (int i = 0; i < theta.length; i++) {
            double error = Math.sqrt(Matrix.varianceFromMean(covariance, i));
            strengths.put(
                    contestants.get(i), new Strength(theta[i] - mean, Interval.around(theta[i] - mean, WIDE * error)));
        }
        return strengths;
    }

    /// That somebody this much stronger is preferred.
    static double chance(double distance) {
        return 1 / (1 + Math.exp(-distance));
    }

    private static double weight(double distance) {
        return chance(distance) * chance(-distance);
    }
}
