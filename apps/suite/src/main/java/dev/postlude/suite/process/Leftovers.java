package dev.postlude.suite.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Programs that still run although the suite that started them does not.
public final class Leftovers {

    private Leftovers() {}

    /// What is known about a program that may still run.
    public record Trace(String name, String mark, Path pidFile) {

        public static Trace of(Program program) {
            return new Trace(program.name(), program.mark(), program.pidFile());
        }
    }

    /// Ends those that do, and only those: a process whose command line does not have the mark has got the id since.
    ///
    /// @return their names
    public static List<String> end(List<Trace> traces, Duration grace) {
        var names = new ArrayList<String>();
        var processes = new ArrayList<ProcessHandle>();
        for (var trace : traces) {
            running(trace).ifPresent(process -> {
                names.add(trace.name());
                processes.add(process);
            });
        }
        Ending.end(processes, grace);
        traces.forEach(trace -> PidFile.delete(trace.pidFile()));
        return names;
    }

    static Optional<ProcessHandle> running(Trace trace) {
        var pid = PidFile.read(trace.pidFile());
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> hasMark(process, trace.mark()));
    }

    private static boolean hasMark(ProcessHandle process, String mark) {
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }
}
