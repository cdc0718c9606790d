package dev.postlude.fitness.metrics.load;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// What the training up to a day adds up to.
///
/// @param atl      acute load: the weighted mean of 7 days
/// @param ctl      chronic load: the weighted mean of 42 days
/// @param tsb      ctl less atl: freshness above zero
/// @param acwr     mean of 7 days over mean of 28; empty before the 28th day and where nothing was done
/// @param acwrEwma the same with weighted means
/// @param monotony mean over standard deviation of 7 days; empty when all are alike
/// @param strain   the load of 7 days times their monotony
public record LoadDay(
        LocalDate date,
        double load,
        double atl,
        double ctl,
        double tsb,
        OptionalDouble acwr,
        OptionalDouble acwrEwma,
        OptionalDouble monotony,
        OptionalDouble strain) {}
