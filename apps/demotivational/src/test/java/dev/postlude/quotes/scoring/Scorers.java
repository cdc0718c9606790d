package dev.postlude.quotes.scoring;

import dev.postlude.quotes.writing.Stage;

/// The functions of this package, made as the container makes them.
public final class Scorers {

    private Scorers() {}

    public static JudgeQuote judge(Stage stage) {
        return new JudgeQuote(stage.models().named("judge"));
    }

    public static ScoreReaction reaction() {
        return new ScoreReaction(Stage.settings());
    }
}
