package dev.postlude.resume.pages;

import dev.postlude.web.Visitor;
import jakarta.enterprise.context.RequestScoped;

/// The frame of a page for whoever asks for it.
@RequestScoped
class Frames {

    private final Visitor visitor;

    Frames(Visitor visitor) {
        this.visitor = visitor;
    }

    Frame of(String title, String here) {
        return new Frame(title, here, null, visitor.account().orElse(null), null);
    }
}
