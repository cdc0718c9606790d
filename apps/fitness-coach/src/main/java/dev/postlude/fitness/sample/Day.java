package dev.postlude.fitness.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What happens to the person on a day.
///
/// @param start    its first second where the person is, since 1970; later when the day before was longer
/// @param end      the first second of the next day
/// @param index    counted from 1970, so that it does not depend on where an export begins
/// @param where    the zone the person is in: home, or on a journey
/// @param wake     when the person gets up, since 1970
/// @param bed      when the person lay down the evening before, since 1970
/// @param weight   in kg
/// @param fitness  from 0 to 1, which grows with the months and with training
/// @param charging when the watch lies on its charger and only the phone counts
record Day(
        LocalDate date,
        long start,
        long end,
        long index,
        ZoneId where,
        long wake,
        long bed,
        double weight,
        double fitness,
        Stretch charging,
        List<Session> sessions) {

    /// From one second to another.
    record Stretch(long start, long end) {
        boolean has(long second) {
            return start <= second && second < end;
        }
    }

    /// A workout.
    ///
    /// @param effort from 0 to 1
    record Session(String activity, long start, long end, double effort) {
        long minutes() {
            return (end - start) / 60;
        }
    }

    boolean isAwake(long second) {
        return second >= wake && second < end - 3_600;
    }

    /// 0 when no workout is on.
    double effort(long second) {
        for (var session : sessions) {
            if (session.start() <= second && second < session.end()) {
                return session.effort();
            }
        }
        return 0;
    }
}
