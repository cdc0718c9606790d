package dev.postlude.resume.pages;

import dev.postlude.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The frame of a page for whoever asks for it.
@RequestScoped
class Frames {

    private final Visitor visitor;
    private final String experiment;

    Frames(
            Visitor visitor,
            @ConfigProperty(name = "postlude.console-url", defaultValue = "http://localhost:8288") String console,
            @ConfigProperty(name = "postlude.app") String app) {
        this.visitor = visitor;
        this.experiment = console + "/experiments/" + app + "/ai-tailor-resume/tailor-strategy";
    }

    Frame of(String title, String here) {
        return new Frame(title, here, null, visitor.account().orElse(null), null, experiment);
    }
}
