package dev.postlude.web;

import dev.postlude.quarkus.PostludeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/// Where the console shows this app from the other side. In a template:
/// `{inject:otherSide.experiment('summarize-story', 'summary-strategy')}`.
@ApplicationScoped
@Named("otherSide")
public class OtherSide {

    private final PostludeConfig postlude;

    OtherSide(PostludeConfig postlude) {
        this.postlude = postlude;
    }

    /// The address of an experiment's page.
    public String experiment(String function, String name) {
        return "%s/experiments/%s/%s/%s".formatted(postlude.consoleUrl(), postlude.app(), function, name);
    }
}
