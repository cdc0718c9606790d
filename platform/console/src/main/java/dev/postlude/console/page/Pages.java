package dev.postlude.console.page;

import dev.postlude.api.Erased;
import dev.postlude.console.page.EventPages.SendForm;
import dev.postlude.console.page.RunPages.Older;
import dev.postlude.console.page.ScorePages.Chosen;
import dev.postlude.console.view.EventView;
import dev.postlude.console.view.ExperimentRow;
import dev.postlude.console.view.ExperimentView;
import dev.postlude.console.view.FunctionRow;
import dev.postlude.console.view.HourView;
import dev.postlude.console.view.Moments.Moment;
import dev.postlude.console.view.RunRow;
import dev.postlude.console.view.RunView;
import dev.postlude.console.view.SeriesView;
import dev.postlude.console.view.WorkersView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The templates and what they are given; a wrong name in one of them does not compile.
@CheckedTemplate(basePath = "console")
final class Pages {

    private Pages() {}

    static native TemplateInstance home(
            HourView hour, List<RunRow> failed, List<ExperimentRow> experiments, List<RunRow> runs, Moment read);

    static native TemplateInstance runs(
            List<RunRow> runs, RunPages.Asked asked, List<FunctionRow> functions, Older older, Moment read);

    static native TemplateInstance run(RunView run, Notice notice, Moment read);

    static native TemplateInstance erase(RunView run, Erased reach, Moment read);

    static native TemplateInstance events(
            List<EventView> events,
            EventPages.Asked asked,
            List<String> names,
            SendForm form,
            Older older,
            Moment read);

    static native TemplateInstance event(EventView event, List<RunRow> runs, Notice notice, Moment read);

    static native TemplateInstance functions(List<FunctionPages.AppRows> apps, Notice notice, Moment read);

    static native TemplateInstance experiments(List<ExperimentRow> experiments, Moment read);

    static native TemplateInstance experiment(ExperimentView experiment, Notice notice, Moment read);

    static native TemplateInstance scores(List<SeriesView> series, Chosen chosen, Moment read);

    static native TemplateInstance workers(WorkersView workers, Moment read);

    static native TemplateInstance refused(String title, String problem, String remedy);
}
