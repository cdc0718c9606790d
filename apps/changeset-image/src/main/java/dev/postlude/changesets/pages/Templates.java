package dev.postlude.changesets.pages;

import dev.postlude.changesets.image.Gallery;
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
    /// @param once    so that a form that is sent twice is one release
    static native TemplateInstance home(
            Frame frame,
            List<Gallery.Shown> releases,
            @Nullable String more,
            Typed typed,
            @Nullable String problem,
            String once);

    static native TemplateInstance release(
            Frame frame, Gallery.Shown release, List<Line> lines, @Nullable String failure);

    static native TemplateInstance about(Frame frame, String headline, String judge, String slack, String window);

    static native TemplateInstance lost(Frame frame, String sentence);
}
