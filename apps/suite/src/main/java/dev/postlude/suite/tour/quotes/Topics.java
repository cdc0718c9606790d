package dev.postlude.suite.tour.quotes;

import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import java.util.List;
import java.util.stream.IntStream;

/// What the wall begins with: a dozen topics, each asked for as anybody would.
final class Topics implements Samples {

    static final List<String> ALL = List.of(
            "Monday mornings",
            "my quarterly review",
            "networking events",
            "becoming a manager",
            "the open-plan office",
            "why is my code slow?",
            "learn Spanish before summer",
            "New Year's resolutions",
            "inbox zero",
            "our shiny new AI strategy",
            "a house with a garden",
            "other people");

    private final QuotesApi admin;

    Topics(Stage stage) {
        this.admin = new QuotesApi(stage.app().as("admin"));
    }

    /// With a key for each topic, so a second start asks for nothing again.
    @Override
    public String add() {
        ask();
        return "%d quotes hang on the wall of discouragement, or will in a moment.".formatted(ALL.size());
    }

    /// The ids of their quotes.
    List<String> ask() {
        return IntStream.range(0, ALL.size())
                .mapToObj(i -> admin.ask(ALL.get(i), "sample-" + i)
                        .expect(202)
                        .json()
                        .path("quoteId")
                        .asText())
                .toList();
    }
}
