package dev.postlude.scoop.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages, each with what it shows. A name that a template gets wrong is a build error.
@CheckedTemplate
final class Templates {

    private Templates() {}

    /// @param popular empty on later pages of the list, and while searching
    static native TemplateInstance home(
            Frame frame,
            String today,
            List<Card> popular,
            List<Card> fresh,
            List<Flavor> flavors,
            @Nullable String more);

    static native TemplateInstance story(Frame frame, Card card);

    static native TemplateInstance saved(Frame frame, List<Card> cards);

    /// @param typed   what was typed into the form, when it could not be read
    /// @param problem why
    static native TemplateInstance flavors(
            Frame frame, List<FlavorCard> flavors, @Nullable String typed, @Nullable String problem);

    static native TemplateInstance flavor(Frame frame, FlavorCard flavor, List<Card> cards, @Nullable String more);

    static native TemplateInstance about(Frame frame, String writer, String judge);

    static native TemplateInstance lost(Frame frame, String sentence);
}
