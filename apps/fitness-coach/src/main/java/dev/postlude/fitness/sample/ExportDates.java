package dev.postlude.fitness.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Dates as exports write them: `2024-03-31 01:59:59 +0100`, all in the zone of the phone, with the offset of the day.
final class ExportDates {

    private final ZoneId zone;
    private long offsetFrom = Long.MAX_VALUE;
    private long offsetUntil = Long.MIN_VALUE;
    private int offset;
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    ExportDates(ZoneId zone) {
        this.zone = zone;
    }

    String text(long second) {
        var text = new StringBuilder(25);
        append(text, second);
        return text.toString();
    }

    void append(StringBuilder text, long second) {
        findOffset(second);
        var local = second + offset;
        var itsDay = Math.floorDiv(local, 86_400L);
        if (itsDay != day) {
            day = itsDay;
            dayText = LocalDate.ofEpochDay(day).toString();
        }
        var inDay = (int) Math.floorMod(local, 86_400L);
        text.append(dayText).append(' ');
        two(text, inDay / 3_600).append(':');
        two(text, inDay / 60 % 60).append(':');
        two(text, inDay % 60).append(offset < 0 ? " -" : " +");
        var minutes = Math.abs(offset) / 60;
        two(text, minutes / 60);
        two(text, minutes % 60);
    }

    private void findOffset(long second) {
        if (second >= offsetFrom && second < offsetUntil) {
            return;
        }
        var at = Instant.ofEpochSecond(second);
        var rules = zone.getRules();
        var before = rules.previousTransition(at.plusSeconds(1));
        var after = rules.nextTransition(at);
        offset = rules.getOffset(at).getTotalSeconds();
        offsetFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        offsetUntil = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
