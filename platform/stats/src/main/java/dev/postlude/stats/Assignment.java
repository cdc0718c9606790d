package dev.postlude.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Which variant a unit gets: the same one always, everywhere, and independent of every other experiment.
///
/// A unit (a run id, a user id) is hashed together with the salt of its experiment to a number u in [0, 1).
/// The variants own half-open ranges of [0, 1) as wide as their weights, in their stored order. Without the
/// salt two experiments would toss the same coin.
public final class Assignment {

    private static final double UNITS_OF_A_DOUBLE = 0x1p53;

    /// What was chosen, with all that is needed to explain it later.
    ///
    /// @param unit the hash u, in [0, 1)
    /// @param arm the index of the chosen variant
    /// @param probability with which that variant is chosen, in (0, 1]
    public record Choice(double unit, int arm, double probability) {}

    private Assignment() {}

    /// Hashes and chooses in one go. The salt names the experiment and its definition; see [#unit] and
    /// [#choose].
    public static Choice of(String salt, String unit, double... weights) {
        var u = unit(salt, unit);
        var arm = choose(weights, u);
        return new Choice(u, arm, probability(weights, arm));
    }

    /// The place of `unit` in [0, 1): the first 53 bits of SHA-256(utf8(salt) ‖ 0x00 ‖ utf8(unit)), divided
    /// by 2⁵³.
    ///
    /// The zero byte keeps ("ab", "c") apart from ("a", "bc"). Throws `IllegalArgumentException` when the
    /// salt itself holds one.
    public static double unit(String salt, String unit) {
        if (salt.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "A salt must not contain a NUL character: it is what separates the salt from the unit.");
        }
        var sha = sha256();
        sha.update(salt.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        var digest = sha.digest(unit.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(digest).getLong() >>> 11) / UNITS_OF_A_DOUBLE;
    }

    /// The index of the variant in whose range `u` falls: the first with u·Σw < w₀ + … + wᵢ and wᵢ > 0.
    ///
    /// Ranges include their lower end and exclude their upper one. A variant of weight 0 is never chosen.
    /// Throws `IllegalArgumentException` for a weight that is negative, infinite or not a number, for
    /// weights that are all 0, and for a `u` outside [0, 1).
    public static int choose(double[] weights, double u) {
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("u comes from Assignment.unit and lies in [0, 1); was " + u);
        }
        var point = u * total(weights);
        var cumulative = 0.0;
        var last = -1;
        for (var arm = 0; arm < weights.length; arm++) {
            if (weights[arm] == 0) {
                continue;
            }
            cumulative += weights[arm];
            last = arm;
            if (point < cumulative) {
                break;
            }
        }
        // Rounding may leave the point a hair past the last range; that range is then the one it meant.
        return last;
    }

    /// With what probability [#choose] picks `arm`: wᵢ / Σw. Throws as [#choose] does for bad weights.
    public static double probability(double[] weights, int arm) {
        return weights[arm] / total(weights);
    }

    private static double total(double[] weights) {
        var total = 0.0;
        for (var weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("A weight is a number of at least 0; was " + weight);
            }
            total += weight;
        }
        if (total == 0 || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "The weights add up to %s. Give at least one variant a weight above 0.".formatted(total));
        }
        return total;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256, but this one has not.", e);
        }
    }
}
