package dev.postlude.ai.text;

import java.math.BigDecimal;

/// A number found in a text, made comparable.
///
/// @param text  as written, such as "$4.2 million"
/// @param value with thousands separators removed and "million" multiplied out
/// @param step  the distance to the next number that could have been written as precisely: 0.1 million here
/// @param unit  what it counts, as far as the writing shows it
public record Quantity(String text, BigDecimal value, BigDecimal step, Unit unit, int start, int end) {

    public enum Unit {
        PLAIN,
        PERCENT,
        MONEY
    }

    /// Whether a source that says `this` supports a text that says `claim`: the same unit as far as both
    /// show one, and the same value after rounding to the precision of the claim.
    public boolean supports(Quantity claim) {
        boolean sameUnit = unit == claim.unit || (unit == Unit.MONEY && claim.unit == Unit.PLAIN);
        var half = claim.step.compareTo(step) > 0 ? claim.step.divide(BigDecimal.TWO) : BigDecimal.ZERO;
        return sameUnit && value.subtract(claim.value).abs().compareTo(half) <= 0;
    }

    /// Whether it reads as a year, which says when rather than how much.
    public boolean year() {
        return unit == Unit.PLAIN
                && text.length() == 4
                && value.intValue() >= 1500
                && value.intValue() <= 2100
                && text.chars().allMatch(Character::isDigit);
    }
}
