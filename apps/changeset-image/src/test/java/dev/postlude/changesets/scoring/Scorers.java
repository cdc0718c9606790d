package dev.postlude.changesets.scoring;

import dev.postlude.ai.Model;
import dev.postlude.changesets.ChangesetsSettings;

/// The scorers, for tests of other packages.
public final class Scorers {

    private Scorers() {}

    public static JudgeImage judge(Model model) {
        return new JudgeImage(model);
    }

    public static ScoreNotice notice(ChangesetsSettings settings) {
        return new ScoreNotice(settings);
    }
}
