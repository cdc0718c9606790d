package dev.postlude.engine.registry;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Five Unix fields in a zone.
///
/// The fields name times on the clock on the wall. One that a change of that clock skips does not fire; one that
/// it shows twice fires the first time.
public final class CronExpression {

    private static final int MAX_LENGTH = 200;

    private final ExecutionTime onTheWall;
    private final ZoneId zone;
    private final String text;

    private CronExpression(ExecutionTime onTheWall, ZoneId zone, String text) {
        this.onTheWall = onTheWall;
        this.zone = zone;
        this.text = text;
    }

    /// Throws `IllegalArgumentException` with a sentence when the fields or the zone are not valid, or never fire.
    public static CronExpression parse(String fields, String zone) {
        if (fields.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A cron expression has at most %d characters; this one has %d."
                    .formatted(MAX_LENGTH, fields.length()));
        }
        var parsed = new CronExpression(executionTime(fields), zone(zone), fields + " " + zone);
        if (parsed.nextOnTheWall(LocalDateTime.of(2024, 1, 1, 0, 0)).isEmpty()) {
            throw new IllegalArgumentException(
                    "The cron expression \"%s\" never fires: no month has such a day.".formatted(fields));
        }
        return parsed;
    }

    private static ExecutionTime executionTime(String fields) {
        try {
            var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
            return ExecutionTime.forCron(new CronParser(unix).parse(fields).validate());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a cron expression: %s. It has five fields: minute, hour, day of month, month, day of week; \"0 9 * * 1\" is Mondays at nine."
                            .formatted(fields, e.getMessage()),
                    e);
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a time zone; write one like \"Europe/Berlin\" or \"UTC\".".formatted(zone), e);
        }
    }

    /// The first instant after `after` at which it fires.
    public Instant next(Instant after) {
        // Asked as if the wall's clock never changed, so that what the change means is decided here and nowhere else.
        var wall = LocalDateTime.ofInstant(after, zone);
        while (true) {
            wall = nextOnTheWall(wall)
                    .orElseThrow(() ->
                            new IllegalStateException("The cron expression \"%s\" has no time left".formatted(text)));
            var offsets = zone.getRules().getValidOffsets(wall);
            if (!offsets.isEmpty()) {
                var instant = wall.toInstant(offsets.getFirst());
                if (instant.isAfter(after)) {
                    return instant;
                }
            }
        }
    }

    private Optional<LocalDateTime> nextOnTheWall(LocalDateTime wall) {
        return onTheWall.nextExecution(wall.atZone(ZoneOffset.UTC)).map(next -> next.toLocalDateTime());
    }

    @Override
    public String toString() {
        return text;
    }
}
