package dev.postlude.stats.reading;

import org.jspecify.annotations.Nullable;

/// What to do, in a sentence or two.
///
/// @param state the first rule that fits
/// @param sentence in plain words, ready to be shown
/// @param n the units assigned so far, which is what the sentence rests on
/// @param variant the one to ship, the one that breaks a guardrail, or the cheaper of equals; null if none
///     is named
/// @param exchange what one pays and gets in a trade-off; null in every other state
public record Verdict(
        State state,
        String sentence,
        long n,
        @Nullable String variant,
        @Nullable Exchange exchange) {

    /// In the order in which they are tried.
    public enum State {
        /// The traffic is not what the weights say, so no number can be trusted.
        UNHEALTHY("unhealthy"),
        /// A variant is beyond what a guardrail allows.
        GUARDRAIL("guardrail"),
        /// Too few values, or too many still to come, or simply not decided yet.
        WAITING("waiting"),
        WINNER("winner"),
        /// Goals are decided in opposite directions.
        TRADE_OFF("trade-off"),
        /// No difference that matters.
        EQUIVALENT("equivalent"),
        /// The horizon was reached without a decision.
        INCONCLUSIVE("inconclusive"),
        /// The goals cannot tell the variants apart, or there is nothing to decide by.
        UNDEFINED("undefined");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// As it is written on the page and in JSON.
        @Override
        public String toString() {
            return words;
        }
    }

    /// The price of choosing `variant` instead of `instead`. Both amounts are positive and in the unit of
    /// their metric.
    ///
    /// @param rate units of the metric that is paid for one unit of the one that is got: whoever values it
    ///     less than that should choose `instead`
    public record Exchange(
            String variant, String instead, String paysOn, double pays, String getsOn, double gets, double rate) {}
}
