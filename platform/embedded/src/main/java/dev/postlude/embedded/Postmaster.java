package dev.postlude.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What a server says about itself in `postmaster.pid`.
record Postmaster(long pid, int port, String status) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /// Empty if there is no such file, or if it is not written to its end yet.
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            var status = lines.size() > STATUS ? lines.get(STATUS).strip() : "starting";
            // A server that runs on its own writes its id as it is; in single-user mode it is negative.
            return Optional.of(new Postmaster(
                    Math.abs(Long.parseLong(lines.get(PID).strip())),
                    Integer.parseInt(lines.get(PORT).strip()),
                    status));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            throw new IOException(data.resolve("postmaster.pid") + " is damaged: " + e.getMessage(), e);
        }
    }

    /// Whether the process is there and is a PostgreSQL. After a crash the id may long belong to something else.
    boolean isAlive() throws IOException {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return false;
        }
        var command = process.get().info().command();
        return command.isPresent() ? command.get().endsWith("/postgres") : isNamedPostgres();
    }

    // The program of somebody else's process is hidden, its name is not.
    private boolean isNamedPostgres() throws IOException {
        var name = Path.of("/proc", "" + pid, "comm");
        return !Files.exists(name) || Files.readString(name).strip().equals("postgres");
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
