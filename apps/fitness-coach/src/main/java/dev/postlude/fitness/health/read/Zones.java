package dev.postlude.fitness.health.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where on earth a record was made. Exports write all dates in the zone of the phone that exports them; some records
/// add the name of the zone they were made in.
final class Zones {

    private static final int MOST = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+/-]{1,50}");

    private final Map<String, Optional<ZoneId>> known = new HashMap<>();

    /// The date with the offset that holds in the zone of this name then; as it was if there is no such zone.
    HealthDate localised(HealthDate date, String zone) {
        var found = known.get(zone);
        if (found == null) {
            found = zone(zone);
            if (known.size() < MOST) {
                known.put(zone, found);
            }
        }
        return found.map(id -> date.at(offset(id, date.second()))).orElse(date);
    }

    private static ZoneOffset offset(ZoneId zone, long second) {
        return zone.getRules().getOffset(Instant.ofEpochSecond(second));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return NAME.matcher(name).matches() ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException unknown) {
            // A zone younger than this Java: the offset the date was written with is the best there is.
            return Optional.empty();
        }
    }
}
