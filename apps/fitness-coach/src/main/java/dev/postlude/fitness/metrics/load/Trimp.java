package dev.postlude.fitness.metrics.load;

/// The training impulse of a session: minutes, weighted by how much of the heart rate reserve they used.
public final class Trimp {

    /// The weight of a zone is its number, from 50–60 % of the highest rate (1) to 90–100 % (5).
    private static final int ZONES = 5;

    private static final double LOWEST_ZONE = 0.5;
    private static final double ZONE_WIDTH = 0.1;

    private Trimp() {}

    /// Banister 1991. `share` is the share of the heart rate reserve, from 0 to 1.
    public static double banister(double minutes, double share, Sex sex) {
        if (minutes < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A session has minutes, and a share of the reserve from 0 to 1; were %s and %s"
                            .formatted(minutes, share));
        }
        return switch (sex) {
            case MALE -> minutes * share * 0.64 * Math.exp(1.92 * share);
            case FEMALE -> minutes * share * 0.86 * Math.exp(1.67 * share);
            case UNKNOWN -> (banister(minutes, share, Sex.MALE) + banister(minutes, share, Sex.FEMALE)) / 2;
        };
    }

    /// Edwards 1993: the minutes in each of five zones, times the number of the zone.
    public static double edwards(double[] minutesInZone) {
        if (minutesInZone.length != ZONES) {
            throw new IllegalArgumentException("There are %d zones; were %d".formatted(ZONES, minutesInZone.length));
        }
        double load = 0;
        for (int zone = 0; zone < ZONES; zone++) {
            load += minutesInZone[zone] * (zone + 1);
        }
        return load;
    }

    /// The zone of a heart rate, from 1 to 5; 0 below half of the highest rate, which no zone counts.
    public static int zone(double rate, double maximum) {
        double above = rate / maximum - LOWEST_ZONE;
        // A hair added: 0.6 - 0.5 is a little less than 0.1 in binary.
        return above < 0 ? 0 : Math.min(ZONES, 1 + (int) Math.floor(above / ZONE_WIDTH + 1e-9));
    }
}
