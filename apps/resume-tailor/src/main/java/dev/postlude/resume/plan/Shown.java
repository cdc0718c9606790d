package dev.postlude.resume.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says a plan in a sentence.
final class Shown {

    private Shown() {}

    static String of(Plan plan) {
        return switch (plan) {
            case Plan.ScheduleFollowUp followUp ->
                "Follow up with %s%s%s. %s"
                        .formatted(
                                with(followUp.contact(), followUp.company()),
                                at(followUp.when()),
                                about(followUp.note()),
                                rule(followUp.when()));
            case Plan.TailorResume tailor -> "Tailor your resume for %s.".formatted(tailor.job());
            case Plan.AddApplication added ->
                "Add your application to %s%s."
                        .formatted(added.company(), added.title() == null ? "" : " as " + added.title());
            case Plan.UpdateStatus update ->
                "Set your application to %s to \"%s\"."
                        .formatted(update.company(), update.stage().name().toLowerCase(Locale.ROOT));
            case Plan.DraftEmail email ->
                "Draft an e-mail to %s%s.".formatted(with(email.contact(), email.company()), about(email.about()));
            case Plan.SearchJobs search ->
                "Search for jobs: %s%s."
                        .formatted(search.query(), search.place() == null ? "" : ", in " + search.place());
            case Plan.SetReminder reminder ->
                "Remind you%s: %s. %s".formatted(at(reminder.when()), reminder.what(), rule(reminder.when()));
            case Plan.Unknown unknown -> unknown.question();
        };
    }

    private static String with(@Nullable String contact, String company) {
        return contact == null ? company : company.isEmpty() ? contact : contact + " at " + company;
    }

    private static String at(When when) {
        var time = when.time() == null ? "" : " at " + when.time();
        return " on %s%s".formatted(DayGrammar.shown(when.date()), time);
    }

    private static String about(String note) {
        return note.isEmpty() ? "" : ": " + note;
    }

    private static String rule(When when) {
        return "(%s; time zone %s.)".formatted(when.rule(), when.zone().getId());
    }
}
