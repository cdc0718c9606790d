package dev.postlude.embedded;

import java.nio.file.Path;
import java.util.Locale;

/// The machine the server has to run on, in the words the binaries' artifacts use.
record Platform(String system, String machine) {

    static Platform current(Path directory) {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), directory);
    }

    static Platform of(String name, String architecture, Path directory) {
        var system = name.toLowerCase(Locale.ROOT);
        var known = system.equals("linux") ? "linux" : system.startsWith("mac") ? "darwin" : "";
        var machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (known.isEmpty() || machine.isEmpty()) {
            throw new LaunchFailed(
                    directory,
                    "There is no embedded PostgreSQL for %s on %s, only for Linux and macOS on x86-64 and ARM64.\n"
                                    .formatted(name, architecture)
                            + "Use a PostgreSQL of your own and give its URL instead (for an app: quarkus.datasource.jdbc.url).");
        }
        return new Platform(known, machine);
    }

    String archive() {
        return "postgres-" + system + "-" + machine + ".txz";
    }

    @Override
    public String toString() {
        return system + "-" + machine;
    }
}
