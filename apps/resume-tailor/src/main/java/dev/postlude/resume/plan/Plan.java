package dev.postlude.resume.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What somebody wants done, understood and not yet done. In JSON it carries `intent`, such as `schedule_follow_up`,
/// and `shown`, the sentence to confirm.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "intent")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Plan.ScheduleFollowUp.class, name = "schedule_follow_up"),
    @JsonSubTypes.Type(value = Plan.TailorResume.class, name = "tailor_resume"),
    @JsonSubTypes.Type(value = Plan.AddApplication.class, name = "add_application"),
    @JsonSubTypes.Type(value = Plan.UpdateStatus.class, name = "update_status"),
    @JsonSubTypes.Type(value = Plan.DraftEmail.class, name = "draft_email"),
    @JsonSubTypes.Type(value = Plan.SearchJobs.class, name = "search_jobs"),
    @JsonSubTypes.Type(value = Plan.SetReminder.class, name = "set_reminder"),
    @JsonSubTypes.Type(value = Plan.Unknown.class, name = "unknown")
})
public sealed interface Plan {

    /// What will be done, in one sentence, dates and all, for the person to confirm.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    default String shown() {
        return Shown.of(this);
    }

    /// @param company one of the known ones, as it is written there; or as typed if there are none like it
    /// @param contact null if nobody was named
    /// @param note    what is left of the sentence; may be empty
    record ScheduleFollowUp(String company, @Nullable String contact, When when, String note) implements Plan {}

    /// @param job the company or title somebody named
    record TailorResume(String job) implements Plan {}

    record AddApplication(String company, @Nullable String title) implements Plan {}

    record UpdateStatus(String company, Stage stage) implements Plan {}

    /// @param about what it should say; may be empty
    record DraftEmail(String company, @Nullable String contact, String about) implements Plan {}

    record SearchJobs(String query, @Nullable String place) implements Plan {}

    /// @param company null if none was named
    record SetReminder(String what, @Nullable String company, When when) implements Plan {}

    /// Not understood, or understood in two ways.
    ///
    /// @param question to ask back; a whole sentence
    record Unknown(String question) implements Plan {}
}
