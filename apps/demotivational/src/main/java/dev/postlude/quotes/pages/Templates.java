package dev.postlude.quotes.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, each with what it shows. A name that a template gets wrong is a build error.
@CheckedTemplate
final class Templates {

    private Templates() {}

    /// @param words what was looked for; blank: nothing in particular
    /// @param more  where it goes on, and `top` where it began
    static native TemplateInstance wall(
            Frame frame, List<Hanging> posters, String words, @Nullable String more, @Nullable String top, Draft draft);

    /// @param url     where the page is, and `picture` where its picture is, for where links are shown
    static native TemplateInstance quote(Frame frame, Hanging poster, String url, String picture);

    /// @param line what is said meanwhile; null once it is over
    static native TemplateInstance waiting(Frame frame, String topic, @Nullable String line, String sentence);

    /// @param sides the pair; null when there is none left
    /// @param told  who wrote the pair before, for whoever has just answered it
    static native TemplateInstance pairs(Frame frame, @Nullable Sides sides, @Nullable Told told);

    /// @param visitors how many have answered pairs
    static native TemplateInstance leaderboard(Frame frame, List<Line> lines, long visitors, Scatter scatter);

    static native TemplateInstance about(Frame frame, List<Contender> contenders, Contender judge, String window);

    static native TemplateInstance lost(Frame frame, String sentence);
}
