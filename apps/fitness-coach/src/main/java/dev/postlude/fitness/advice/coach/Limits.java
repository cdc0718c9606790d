package dev.postlude.fitness.advice.coach;

/// What no advice may exceed. The reasons stand in `docs/safety.md`.
public final class Limits {

    /// The largest energy deficit that is advised, in kcal a day.
    public static final int MOST_DEFICIT = 500;

    /// The fastest loss that is advised, in percent of body weight a week.
    public static final double FASTEST_LOSS = 1;

    /// Less than this a day is no diet but a clinic's business, in kcal.
    public static final int LEAST_INTAKE = 1500;

    /// By how much the minutes of a week may exceed those of a usual one.
    public static final double RAMP = 1.1;

    /// Minutes a week that anybody may train, however little is usual: somebody has to begin.
    public static final int BEGINNERS_WEEK = 60;

    private Limits() {}
}
