package dev.postlude.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes `postgresql.conf` anew at each start.
final class ServerSettings {

    // What was committed is on the disk: fsync and synchronous_commit stay as they are in a real server, so that
    // what is measured or killed here behaves like one.
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "300"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_line_prefix", "%m [%p] "),
            Map.entry("lc_messages", "C"),
            Map.entry("lc_numeric", "C"),
            Map.entry("lc_monetary", "C"),
            Map.entry("lc_time", "C"));

    private ServerSettings() {}

    static void write(Path data, int port, Map<String, String> chosen, Account account) throws IOException {
        var all = new TreeMap<>(DEFAULTS);
        all.putAll(chosen);
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", "" + port);
        var file = data.resolve("postgresql.conf");
        Files.writeString(
                file,
                all.entrySet().stream()
                        .map(setting ->
                                setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining("", "# Written anew at each start.\n", "")));
        account.own(file);
    }
}
