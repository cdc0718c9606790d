package dev.postlude.suite;

import dev.postlude.suite.process.Backoff;
import dev.postlude.suite.process.Leftovers;
import dev.postlude.suite.process.Ports;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Stopped;
import dev.postlude.suite.process.Supervised;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that runs: the database first and last, the programs in between.
final class Suite implements AutoCloseable {

    static final int POSTGRES_PORT = 5433;

    private static final Duration STARTING = Duration.ofMinutes(4);

    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Arguments arguments;
    private final Screen screen;
    private final Folder folder;
    private final Programs programs;
    private final Path directory;
    private final Database database;

    private final List<Supervised> running = new CopyOnWriteArrayList<>();
    private @Nullable Process afterwards;
    private boolean closed;

    Suite(Path root, Arguments arguments, Screen screen) {
        this.arguments = arguments;
        this.screen = screen;
        this.folder = new Folder(root);
        this.directory = folder.database(arguments.check());
        this.database = new Database(directory, databasePort(), screen);
        this.programs = new Programs(root, folder, arguments, directory, databasePort());
    }

    /// What has a port that can be chosen.
    static Set<String> portNames() {
        var names = new TreeSet<>(App.names());
        names.addAll(List.of(Programs.CONSOLE, Programs.SAMPLES, Database.NAME));
        return names;
    }

    Programs programs() {
        return programs;
    }

    Folder folder() {
        return folder;
    }

    Path database() {
        return directory;
    }

    int databasePort() {
        return arguments.port(Database.NAME, POSTGRES_PORT);
    }

    boolean hasStarted() {
        return database.hasStarted();
    }

    List<Supervised> running() {
        return List.copyOf(running);
    }

    /// Returns when everything is ready. Throws [Stopped] when that cannot be.
    void start() {
        folder.lock();
        endLeftovers();
        Ports.refuseTaken(ports());
        if (arguments.fresh() || arguments.check()) {
            Folder.delete(directory);
        }
        synchronized (this) {
            refuseIfClosed();
            database.start();
            startPrograms();
        }
        awaitReady();
    }

    private Map<String, Integer> ports() {
        var ports = new TreeMap<String, Integer>();
        ports.put(Database.NAME, databasePort());
        ports.put(Programs.CONSOLE, programs.console().getPort());
        if (arguments.apps().contains(App.SCOOP_RSS)) {
            ports.put(Programs.SAMPLES, programs.samples().getPort());
        }
        arguments
                .apps()
                .forEach(app -> ports.put(app.folder(), programs.app(app).getPort()));
        return ports;
    }

    private void endLeftovers() {
        var ended = Leftovers.end(programs.traces(), GRACE);
        if (!ended.isEmpty()) {
            screen.say("An earlier ./demo was killed; ended what it left running: %s."
                    .formatted(String.join(", ", ended)));
        }
        Database.stopLeftover(folder.database(false));
        Database.stopLeftover(folder.database(true));
    }

    private void startPrograms() {
        startAfterwards();
        if (arguments.apps().contains(App.SCOOP_RSS)) {
            running.add(new Supervised(programs.samplesProgram(), Backoff.DEFAULT, screen));
        }
        running.add(new Supervised(programs.consoleProgram(), Backoff.DEFAULT, screen));
        for (var app : arguments.apps()) {
            running.add(new Supervised(programs.appProgram(app), Backoff.DEFAULT, screen));
        }
        running.forEach(Supervised::start);
    }

    private void startAfterwards() {
        var command = new ArrayList<>(List.of(
                Programs.java(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Afterwards.class.getName()));
        command.addAll(Afterwards.words(programs.traces()));
        try {
            afterwards = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.to(folder.log("afterwards").toFile()))
                    .start();
        } catch (IOException e) {
            throw new Stopped("No further process can be started: " + e.getMessage());
        }
    }

    private void awaitReady() {
        var begin = System.nanoTime();
        while (true) {
            var missing = running().stream().filter(each -> !each.isReady()).toList();
            if (missing.isEmpty()) {
                screen.clear();
                return;
            }
            if (Screen.since(begin).compareTo(STARTING) > 0) {
                throw new Stopped("Not ready after %s: %s. Their logs say why: %s."
                        .formatted(Screen.seconds(STARTING), names(missing), folder.path()));
            }
            screen.waiting("Waiting for %s … %s".formatted(names(missing), Screen.seconds(Screen.since(begin))));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String names(List<Supervised> some) {
        return some.stream().map(each -> each.program().name()).collect(Collectors.joining(", "));
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Stopped("Stopped while it was starting.");
        }
    }

    /// Ends the programs, then leaves the database, which stops with its last member. The data stays.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Supervised.stop(running, GRACE);
        database.close();
        if (afterwards != null) {
            dismiss(afterwards);
        }
        folder.close();
    }

    private static void dismiss(Process afterwards) {
        try {
            afterwards.getOutputStream().close();
            afterwards.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            // It has ended by itself; there is nobody left to tell.
            afterwards.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
