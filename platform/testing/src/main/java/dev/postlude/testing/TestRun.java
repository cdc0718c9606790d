package dev.postlude.testing;

import dev.postlude.engine.history.RunReport;
import java.util.UUID;

/// A run of a [TestEngine]; looked at anew each time something is asked of it.
public record TestRun(TestEngine engine, UUID id) {

    public RunReport report() {
        return engine.report(id);
    }

    public String status() {
        return report().run().status().toString();
    }

    public void cancel() {
        engine.engine().cancel(id);
        engine.drain();
    }
}
