package dev.postlude.fitness.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, each with what it shows. A name that a template gets wrong is a build error.
@CheckedTemplate
final class Templates {

    private Templates() {}

    /// @param today null for whom nothing is known yet
    static native TemplateInstance home(
            Frame frame, @Nullable Today today, List<ImportCard> imports, List<AdviceCard> advice);

    static native TemplateInstance charts(Frame frame, Board board);

    static native TemplateInstance body(Frame frame, Board board, @Nullable String target, @Nullable String problem);

    static native TemplateInstance imported(Frame frame, ImportCard card);

    static native TemplateInstance workouts(Frame frame, List<WorkoutCard> workouts, @Nullable String more);

    static native TemplateInstance workout(
            Frame frame, WorkoutCard workout, @Nullable Picture heart, List<WorkoutCard.Zone> zones);

    /// @param typed   what was typed into the form, when it cannot be meant
    /// @param problem why
    static native TemplateInstance advice(
            Frame frame,
            List<AdviceCard> advice,
            @Nullable String typed,
            @Nullable String problem,
            @Nullable String more);

    static native TemplateInstance answer(Frame frame, AdviceCard card);

    /// @param counting days are being counted anew
    static native TemplateInstance sources(Frame frame, List<SourcePages.Order> orders, boolean counting);

    static native TemplateInstance privacy(Frame frame, boolean known);

    static native TemplateInstance about(Frame frame, String coach, String judge, List<Explained> metrics);

    static native TemplateInstance lost(Frame frame, String sentence);
}
