package dev.postlude.fitness.metrics.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// Follows training from the first day to the last without a gap.
public final class TrainingLoad {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int SIX_WEEKS = 42;

    /// Below this, a week is rest, and a ratio to it says nothing.
    private static final double NOTHING = 1e-6;

    private TrainingLoad() {}

    /// @param loads of `first` and each day after it; zero where nothing was done
    public static List<LoadDay> of(LocalDate first, double[] loads) {
        var acute = new Ewma(WEEK);
        var chronic = new Ewma(SIX_WEEKS);
        var month = new Ewma(FOUR_WEEKS);
        var days = new ArrayList<LoadDay>(loads.length);
        for (int day = 0; day < loads.length; day++) {
            double atl = acute.next(loads[day]);
            double ctl = chronic.next(loads[day]);
            double monthly = month.next(loads[day]);
            var monotony = monotony(loads, day);
            var sum = sum(loads, day, WEEK);
            days.add(new LoadDay(
                    first.plusDays(day),
                    loads[day],
                    atl,
                    ctl,
                    ctl - atl,
                    ratio(day, sum / WEEK, sum(loads, day, FOUR_WEEKS) / FOUR_WEEKS),
                    ratio(day, atl, monthly),
                    monotony,
                    monotony.isPresent() ? OptionalDouble.of(sum * monotony.getAsDouble()) : monotony));
        }
        return days;
    }

    /// Before the 28th day the longer mean is not one of 28 days yet, and every beginner would look reckless.
    private static OptionalDouble ratio(int day, double acute, double chronic) {
        return day + 1 < FOUR_WEEKS || chronic < NOTHING ? OptionalDouble.empty() : OptionalDouble.of(acute / chronic);
    }

    private static OptionalDouble monotony(double[] loads, int day) {
        if (day + 1 < WEEK) {
            return OptionalDouble.empty();
        }
        var week = Arrays.copyOfRange(loads, day + 1 - WEEK, day + 1);
        double deviation = StandardDeviation.of(week).getAsDouble();
        return deviation < NOTHING
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(week).average().orElseThrow() / deviation);
    }

    private static double sum(double[] loads, int day, int days) {
        return Arrays.stream(loads, Math.max(0, day + 1 - days), day + 1).sum();
    }
}
