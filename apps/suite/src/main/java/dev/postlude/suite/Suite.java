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
import java.util.TreeMap;
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

    /// The program of an app that was started.
    Supervised supervised(App app) {
        return running.stream()
                .filter(each -> each.program().name().equals(app.folder()))
                .findFirst()
                .orElseThrow();
    }

    boolean hasStarted() {
        return database.hasStarted();
    }

    List<Supervised> running() {
        return List.copyOf(running);
    }

    /// All there are at the moment: this one, the programs, the server and what it has started.
    List<ProcessHandle> processes() {
        var processes = new ArrayList<>(List.of(ProcessHandle.current()));
        synchronized (this) {
            if (afterwards != null) {
                processes.add(afterwards.toHandle());
            }
        }
        running.forEach(each -> processes.addAll(each.handle()));
        Folder.server(directory).ifPresent(server -> {
            processes.add(server);
            processes.addAll(server.descendants().toList());
        });
        return processes;
    }

    /// Returns when everything is ready. Throws [Stopped] when that cannot be.
    void start() {
        programs.refuseUnbuilt();
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
        for (var app : programs.apps()) {
            ports.put(app.folder(), programs.app(app).getPort());
            app.guide()
                    .sides()
                    .forEach(side -> ports.put(side.name(), programs.side(side).getPort()));
        }
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
        var backoff = arguments.kill().isPresent() ? Backoff.CONSTANT : Backoff.DEFAULT;
        running.add(new Supervised(programs.consoleProgram(), backoff, screen));
        for (var app : programs.apps()) {
            for (var side : app.guide().sides()) {
                running.add(new Supervised(programs.sideProgram(app, side), backoff, screen));
            }
            running.add(new Supervised(programs.appProgram(app, screen), backoff, screen));
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
