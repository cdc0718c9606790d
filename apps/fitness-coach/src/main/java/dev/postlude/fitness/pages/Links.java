package dev.postlude.fitness.pages;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the other side of the same minutes is seen.
@ApplicationScoped
class Links {

    private final String console;
    private final String app;

    Links(
            @ConfigProperty(name = "postlude.console-url", defaultValue = "http://localhost:8288") String console,
            @ConfigProperty(name = "postlude.app") String app) {
        this.console = console;
        this.app = app;
    }

    String experiment() {
        return console + "/experiments/" + app + "/advise/coaching-tone";
    }
}
