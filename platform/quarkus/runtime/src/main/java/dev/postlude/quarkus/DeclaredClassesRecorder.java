package dev.postlude.quarkus;

import dev.postlude.quarkus.database.EmbeddedDatabase;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import java.util.List;

/// Carries what the build found into the running app.
@Recorder
public class DeclaredClassesRecorder {

    public RuntimeValue<DeclaredClasses> classes(List<String> functions, List<String> constants, List<String> events) {
        return new RuntimeValue<>(new DeclaredClasses(functions, constants, events));
    }

    /// The embedded PostgreSQL is left last of all: closing connection pools still talk to it.
    public void leaveDatabaseAtTheEnd(ShutdownContext shutdown) {
        shutdown.addLastShutdownTask(EmbeddedDatabase::leave);
    }
}
