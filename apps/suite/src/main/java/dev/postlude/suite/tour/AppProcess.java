package dev.postlude.suite.tour;

import dev.postlude.suite.process.PidFile;
import java.nio.file.Path;
import java.time.Duration;

/// An app's process, which the suite starts again when it dies.
public record AppProcess(Path pidFile, Browser app, Facts facts) {

    private static final Duration RESTART = Duration.ofMinutes(3);

    /// Kills it without asking. Returns its id.
    public long kill() {
        var pid = pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    /// Returns when another process than `killed` is ready, and says so.
    public void awaitRestart(long killed) {
        var pid = facts.patience(RESTART)
                .until(
                        "the app to be back",
                        () -> app.get("/q/health/ready").status() == 200
                                ? PidFile.read(pidFile).orElse(killed)
                                : killed,
                        now -> now != killed,
                        now -> "not yet");
        facts.check(true, "it was started again, as process %d".formatted(pid), () -> "");
    }

    private long pid() {
        return PidFile.read(pidFile).orElseThrow(() -> new Unmet(pidFile + " names no process to kill."));
    }
}
