package dev.postlude.quotes.board;

import dev.postlude.stats.Interval;

/// How one contestant did beside others.
///
/// @param points its strength on the scale of chess players: 1000 is average, and 400 more is ten to one
/// @param likely where its points lie with 95 % confidence
public record Duels(long won, long pairs, double points, Interval likely) {

    private static final double AVERAGE = 1_000;
    private static final double SCALE = 400 / Math.log(10);

    static Duels of(long won, long pairs, BradleyTerry.Strength strength) {
        return new Duels(
                won,
                pairs,
                AVERAGE + SCALE * strength.theta(),
                strength.likely().mapped(AVERAGE, SCALE));
    }
}
