package dev.postlude.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a program said and how it ended.
record Command(int exit, String output) {

    boolean succeeded() {
        return exit == 0;
    }

    /// Runs a program to its end. Its output goes through a file, because a server it leaves behind might keep a pipe
    /// open for ever.
    static Command run(List<String> words, Duration deadline) throws IOException {
        var output = Files.createTempFile("postlude-command", ".txt");
        try {
            var process = start(words, output);
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end within " + deadline.toSeconds() + " s");
            }
            return new Command(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Process start(List<String> words, Path output) throws IOException {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        // The server's own messages are read for their causes, so they must be in one language.
        builder.environment().put("LC_ALL", "C");
        // Somebody's variables for another server must not reach this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }
}
