package dev.postlude.resume.pages;

import dev.postlude.resume.library.Job;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, each with what it shows. A name that a template gets wrong is a build error.
@CheckedTemplate
final class Templates {

    private Templates() {}

    /// @param wrong the last try did not fit
    static native TemplateInstance login(Frame frame, boolean wrong);

    static native TemplateInstance desk(
            Frame frame, Gauge gauge, List<TaskCard> tasks, List<CopyCard> copies, int resumes, int jobs);

    /// @param problem why nothing was kept, if nothing was
    static native TemplateInstance resumes(
            Frame frame, List<ResumeCard> resumes, @Nullable String more, @Nullable Problems problem);

    /// @param article made by [ResumeHtml], which escapes whatever stands in a resume
    static native TemplateInstance resume(Frame frame, ResumeCard resume, String article, List<String> notes);

    /// @param typed what stood in the form when it was refused
    static native TemplateInstance jobs(
            Frame frame, List<JobCard> jobs, @Nullable String more, JobForm typed, @Nullable Problems problem);

    static native TemplateInstance job(
            Frame frame,
            Job job,
            Gauge gauge,
            List<ResumeCard> resumes,
            List<CopyCard> copies,
            String key,
            @Nullable String problem);

    /// @param open how many of them have not ended
    static native TemplateInstance tasks(Frame frame, List<TaskCard> tasks, @Nullable String more, int open);

    static native TemplateInstance task(Frame frame, TaskCard task);

    static native TemplateInstance tailored(Frame frame, Sheet sheet);

    static native TemplateInstance quota(Frame frame, Gauge gauge, String tailor, String judge);

    /// @param plan null if the command was refused
    static native TemplateInstance command(
            Frame frame, String text, String zone, @Nullable PlanCard plan, @Nullable String problem);

    static native TemplateInstance lost(Frame frame, String sentence);
}
