package dev.postlude.changesets.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.changesets.Database;

/// The front door, for tests of other packages.
public final class Intake {

    private Intake() {}

    public static Releases of(AiTasks tasks, Database database, ObjectMapper json) {
        return new Releases(tasks, database, json);
    }
}
