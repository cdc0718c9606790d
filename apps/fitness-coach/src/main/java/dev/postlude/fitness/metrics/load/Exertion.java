package dev.postlude.fitness.metrics.load;

import java.util.Locale;
import java.util.Map;

/// How much an activity takes, in multiples of sitting still (MET), for sessions without a heart rate.
public final class Exertion {

    /// Used where neither a VO2max nor anything else is known: a person of middling fitness.
    private static final double USUAL_HIGHEST_MET = 10;

    private static final double ML_PER_MET = 3.5;

    private static final double USUAL = 4;

    /// Rounded from the Compendium of Physical Activities, 2011, for the common pace of each.
    private static final Map<String, Double> METS = Map.ofEntries(
            Map.entry("running", 8.5),
            Map.entry("cycling", 6.5),
            Map.entry("swimming", 7.0),
            Map.entry("rowing", 7.0),
            Map.entry("hiking", 6.0),
            Map.entry("walking", 3.5),
            Map.entry("yoga", 2.5),
            Map.entry("strength", 5.0),
            Map.entry("intervals", 8.0),
            Map.entry("elliptical", 5.0),
            Map.entry("football", 7.0),
            Map.entry("tennis", 7.3));

    private Exertion() {}

    public static double met(String activity) {
        return METS.getOrDefault(activity.toLowerCase(Locale.ROOT), USUAL);
    }

    public static double metMinutes(double minutes, String activity) {
        return minutes * met(activity);
    }

    /// Which share of the heart rate reserve an activity is likely to use. The share of the reserve of oxygen uptake
    /// stands in for it (Swain and Leutholtz 1997), so that a session without a heart rate adds up with the others.
    ///
    /// @param vo2max in ml/(kg·min); 0 if it is not known
    public static double share(String activity, double vo2max) {
        double highest = vo2max > ML_PER_MET ? vo2max / ML_PER_MET : USUAL_HIGHEST_MET;
        return Math.clamp((met(activity) - 1) / (highest - 1), 0, 1);
    }
}
