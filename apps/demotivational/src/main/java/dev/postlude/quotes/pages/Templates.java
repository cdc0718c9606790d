package dev.postlude.quotes.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, each with what it shows. A name that a template gets wrong is a build error.
@CheckedTemplate
final class Templates {

    private Templates() {}

    /// @param typed   what was typed into the form, when it could not be used
    /// @param problem why
    static native TemplateInstance wall(
            Frame frame,
            List<Hanging> posters,
            @Nullable String more,
            @Nullable String typed,
            @Nullable String problem);

    /// @param url     where the page is, and `picture` where its picture is, for where links are shown
    static native TemplateInstance quote(Frame frame, Hanging poster, String url, String picture);

    /// @param line what is said meanwhile; null once it is over
    static native TemplateInstance waiting(Frame frame, String topic, @Nullable String line, String sentence);

    static native TemplateInstance leaderboard(Frame frame, List<Line> lines, String experiment);

    static native TemplateInstance about(
            Frame frame, List<Contender> contenders, Contender judge, String window, String experiment);

    static native TemplateInstance lost(Frame frame, String sentence);
}
