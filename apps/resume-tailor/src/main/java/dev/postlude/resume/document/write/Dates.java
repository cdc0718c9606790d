package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Period;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/// Writes the dates of a resume for people.
final class Dates {

    private static final String TO = " – ";

    private Dates() {}

    /// "Mar 2019 – Present", "2015 – 2019"; a single end date stands alone.
    static String shown(Period period, boolean ongoing) {
        var start = shown(period.start());
        var end = shown(period.end());
        if (start.isEmpty()) {
            return end;
        }
        if (end.isEmpty()) {
            return ongoing ? start + TO + "Present" : start;
        }
        return start.equals(end) ? start : start + TO + end;
    }

    /// "2021", "Mar 2021"; days are more than anybody wants to know. What is no date stays as it is.
    static String shown(String date) {
        if (!date.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            return date;
        }
        int month = Integer.parseInt(date.substring(5, 7));
        return month < 1 || month > 12
                ? date
                : Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date.substring(0, 4);
    }
}
