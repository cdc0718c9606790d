package dev.postlude.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another JVM that joins a directory and leaves it when told to.
final class MemberProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private MemberProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static MemberProcess start(Path directory) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), directory, List.of());
    }

    static MemberProcess start(List<String> prefix, String classPath, Path directory, List<String> flags)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        words.addAll(List.of("-cp", classPath, MemberProcess.class.getName(), directory.toString()));
        return new MemberProcess(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// The port it found, once it has joined.
    int port() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException("the other process ended before it joined");
        }
        return Integer.parseInt(line);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Lets it end without closing anything: what is left to do is its shutdown hook's.
    int exit() throws IOException, InterruptedException {
        process.outputWriter().close();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        var postgres = EmbeddedPostgres.join(Settings.in(Path.of(arguments[0])));
        IO.println(postgres.port());
        while (System.in.read() >= 0) {
            // Waits for the end of its input.
        }
    }
}
