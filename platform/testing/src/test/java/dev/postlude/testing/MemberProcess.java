package dev.postlude.testing;

import dev.postlude.engine.db.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A [Member] in a JVM of its own.
final class MemberProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    MemberProcess(DatabaseSettings database, Path directory, int concurrency) {
        try {
            log = Files.createTempFile(directory, "member", ".log");
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-Dorg.slf4j.simpleLogger.log.dev.postlude.engine=warn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Member.class.getName(),
                            database.url(),
                            database.username(),
                            database.password(),
                            directory.toString(),
                            Integer.toString(concurrency))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", signal, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid() + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As by kill -9.
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
