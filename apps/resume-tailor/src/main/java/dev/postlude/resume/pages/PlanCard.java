package dev.postlude.resume.pages;

import dev.postlude.resume.plan.Plan;
import dev.postlude.resume.plan.When;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A plan on a page: what was understood, part by part.
///
/// @param shown the sentence to confirm
/// @param rule  how the date was understood; null if there is none
public record PlanCard(
        String intent,
        String shown,
        List<Part> parts,
        @Nullable String rule) {

    public record Part(String name, String value) {}

    static PlanCard of(Plan plan) {
        var parts = new ArrayList<Part>();
        String rule = null;
        switch (plan) {
            case Plan.ScheduleFollowUp follow -> {
                add(parts, "Company", follow.company());
                add(parts, "Contact", follow.contact());
                rule = add(parts, follow.when());
                add(parts, "Note", follow.note());
            }
            case Plan.TailorResume tailor -> add(parts, "Job", tailor.job());
            case Plan.AddApplication add -> {
                add(parts, "Company", add.company());
                add(parts, "Title", add.title());
            }
            case Plan.UpdateStatus update -> {
                add(parts, "Company", update.company());
                add(parts, "Stage", update.stage().name().toLowerCase(Locale.ROOT));
            }
            case Plan.DraftEmail draft -> {
                add(parts, "Company", draft.company());
                add(parts, "Contact", draft.contact());
                add(parts, "About", draft.about());
            }
            case Plan.SearchJobs search -> {
                add(parts, "Search", search.query());
                add(parts, "Place", search.place());
            }
            case Plan.SetReminder reminder -> {
                add(parts, "What", reminder.what());
                add(parts, "Company", reminder.company());
                rule = add(parts, reminder.when());
            }
            case Plan.Unknown unknown -> add(parts, "Question", unknown.question());
        }
        return new PlanCard(name(plan), plan.shown(), List.copyOf(parts), rule);
    }

    private static String name(Plan plan) {
        return plan.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }

    private static void add(List<Part> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(new Part(name, value));
        }
    }

    private static String add(List<Part> parts, When when) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);
        add(parts, "Day", day.format(when.date()));
        add(parts, "Time", when.time() == null ? null : when.time().toString());
        add(parts, "Zone", when.zone().getId());
        return when.rule();
    }
}
