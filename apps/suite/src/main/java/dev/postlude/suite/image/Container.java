package dev.postlude.suite.image;

import dev.postlude.suite.tour.Unmet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The entry point of an image, started as it would be in a container: in its folder, with nothing in its environment
/// but what it is given, and as nobody in particular where we may decide that.
final class Container implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final List<String> prefix;
    private final Path folder;
    private final Map<String, String> environment;
    private final Path log;
    private final Process process;

    Container(Dockerfile image, Path folder, Map<String, String> environment, Path log) {
        this.prefix = prefix(image.user());
        this.folder = folder;
        this.environment = new TreeMap<>(environment);
        this.environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
        this.log = log;
        this.process = launch(image.entryPoint(), log);
    }

    /// Looks up programs by the path of the container, and as the superuser becomes somebody else.
    private static List<String> prefix(String user) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of("/usr/bin/env");
        }
        var ids = user.split(":", 2);
        return List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups", "--no-new-privs");
    }

    /// How long it took until the command was content. Throws [Unmet] if it never was.
    Duration awaitHealth(List<String> command, Duration limit) {
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < limit.toNanos()) {
            if (!process.isAlive()) {
                throw new Unmet("It ended with status %d: %s".formatted(process.exitValue(), said()));
            }
            if (status(command) == 0) {
                return Duration.ofNanos(System.nanoTime() - begin);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new Unmet("It was not healthy after %d s: %s".formatted(limit.toSeconds(), said()));
    }

    /// Its exit status, after it was asked to stop. Throws [Unmet] if it did not within `limit`.
    int stop(Duration limit) {
        process.destroy();
        return awaitEnd(limit);
    }

    int awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unmet("It still runs after %d s: %s".formatted(limit.toSeconds(), said()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmet("It was given up");
        }
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new Unmet(log + " cannot be read: " + e);
        }
    }

    private int status(List<String> command) {
        try {
            return launch(command, log.resolveSibling(log.getFileName() + ".health"))
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmet("It was given up");
        }
    }

    private Process launch(List<String> words, Path to) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(to.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var started = builder.start();
            started.getOutputStream().close();
            return started;
        } catch (IOException e) {
            throw new Unmet("%s cannot be started: %s".formatted(command, e.getMessage()));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
