package dev.postlude.suite.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// How much memory processes hold.
///
/// A page that several share is counted in parts, so that the sum over all processes is what the machine has lent them.
public final class Memory {

    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

    private Memory() {}

    /// In megabytes. Empty where the operating system does not tell. One that has ended meanwhile holds nothing.
    public static OptionalLong proportional(Collection<ProcessHandle> processes) {
        var kilobytes = 0L;
        for (var process : processes) {
            var told = Path.of("/proc", "" + process.pid(), "smaps_rollup");
            try {
                var found = PROPORTIONAL.matcher(Files.readString(told));
                if (!found.find()) {
                    return OptionalLong.empty();
                }
                kilobytes += Long.parseLong(found.group(1));
            } catch (IOException e) {
                if (process.isAlive()) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.of(kilobytes / 1_000);
    }
}
