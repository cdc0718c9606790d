package dev.postlude.ai.http;

import dev.postlude.ai.task.TaskOwner;
import dev.postlude.web.Visitor;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.RequestScoped;

/// A task belongs to the visitor who asked for it, in an app that does not say otherwise.
@RequestScoped
@DefaultBean
public class CallerOwner implements TaskOwner {

    private final Visitor visitor;

    CallerOwner(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public String key() {
        return visitor.key();
    }
}
