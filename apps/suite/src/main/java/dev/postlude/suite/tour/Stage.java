package dev.postlude.suite.tour;

import dev.postlude.suite.process.Screen;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where an app is shown.
///
/// @param occasion what it is shown for
/// @param address of the app
/// @param watcher the console's address
/// @param sides   the addresses of the programs beside it, by name
/// @param pidFile of the app
/// @param java    begins a command that runs a class out of the app's jars
/// @param scratch a folder for what is made on the way
public record Stage(
        Occasion occasion,
        URI address,
        URI watcher,
        Map<String, URI> sides,
        Path pidFile,
        List<String> java,
        Path scratch,
        Screen screen) {

    public Stage {
        sides = Map.copyOf(sides);
        java = List.copyOf(java);
    }

    /// A visitor of the app whom it has never seen.
    public Browser app() {
        return Browser.at(address);
    }

    public ConsoleApi console() {
        return new ConsoleApi(Browser.at(watcher));
    }

    public URI side(String name) {
        var side = sides.get(name);
        if (side == null) {
            throw new IllegalArgumentException("There is no program " + name + " beside this app: " + sides.keySet());
        }
        return side;
    }

    /// The app's process, for a tour that kills it at a moment of its own choice.
    public AppProcess process(Facts facts) {
        return new AppProcess(pidFile, app(), facts);
    }

    /// Runs a class of the app's jars to its end and returns what it said; the way to material that a program of the
    /// app makes. Throws [Unmet] with what it said if it fails.
    public String run(String mainClass, String... words) {
        var command = new ArrayList<>(java);
        command.add(mainClass);
        command.addAll(List.of(words));
        try {
            Files.createDirectories(scratch);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Unmet("%s ended with status %d: %s".formatted(mainClass, process.exitValue(), said.strip()));
            }
            return said;
        } catch (IOException e) {
            throw new Unmet("%s cannot be run: %s".formatted(mainClass, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmet(mainClass + " was given up");
        }
    }
}
