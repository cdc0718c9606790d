package dev.postlude.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Where an embedded PostgreSQL keeps its data and how it runs.
///
/// `server` are PostgreSQL's own settings, laid over the defaults. Whoever starts the server decides them; a process
/// that joins a running one takes it as it is. So does `port`, where 0 asks for any free one.
/// With `leaveAtExit` a process that ends without [EmbeddedPostgres#close()] leaves in a shutdown hook. Switch it off
/// where something else orders the shutdown and still needs the database while it does.
public record Settings(Path directory, int port, String database, Map<String, String> server, boolean leaveAtExit) {

    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final Pattern SERVER_SETTING = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    public Settings {
        directory = directory.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 (any free one) or up to 65535; was " + port);
        }
        checkDatabase(database);
        server = Map.copyOf(server);
        server.forEach(Settings::checkServerSetting);
    }

    /// A database `postlude` in `directory`, on any free port.
    public static Settings in(Path directory) {
        return new Settings(directory, 0, "postlude", Map.of(), true);
    }

    public Settings withPort(int port) {
        return new Settings(directory, port, database, server, leaveAtExit);
    }

    public Settings withDatabase(String database) {
        return new Settings(directory, port, database, server, leaveAtExit);
    }

    /// Sets one of PostgreSQL's own settings, as it would stand in `postgresql.conf`.
    public Settings withServer(String name, String value) {
        var all = new TreeMap<>(server);
        all.put(name, value);
        return new Settings(directory, port, database, all, leaveAtExit);
    }

    public Settings withLeaveAtExit(boolean leaveAtExit) {
        return new Settings(directory, port, database, server, leaveAtExit);
    }

    static void checkDatabase(String name) {
        if (!DATABASE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A database's name has lower-case letters, digits and underscores, begins with a letter and is at"
                            + " most 63 long; was \"" + name + "\".");
        }
    }

    private static void checkServerSetting(String name, String value) {
        if (!SERVER_SETTING.matcher(name).matches() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a setting of PostgreSQL, or its value has a line break in it.");
        }
        if (name.equals("port") || name.equals("listen_addresses")) {
            throw new IllegalArgumentException("The server listens on loopback only; to choose the port use withPort.");
        }
    }
}
