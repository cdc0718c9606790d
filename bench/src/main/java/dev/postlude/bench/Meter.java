package dev.postlude.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/// What a stretch of work cost: time, WAL, CPU here and in the server.
record Meter(long nanos, long walBytes, long appNanos, long serverNanos) {

    private static final long NANOS_PER_TICK = 10_000_000;

    static Meter read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS wal")) {
            row.next();
            return new Meter(System.nanoTime(), row.getLong("wal"), cpuHere(), cpuOfServer());
        }
    }

    Meter since(Meter start) {
        return new Meter(
                nanos - start.nanos,
                walBytes - start.walBytes,
                appNanos - start.appNanos,
                serverNanos - start.serverNanos);
    }

    private static long cpuHere() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// CPU of all processes called postgres, where there is a /proc to read it from; else 0.
    private static long cpuOfServer() {
        var proc = Path.of("/proc");
        if (!Files.isDirectory(proc)) {
            return 0;
        }
        try (var entries = Files.list(proc)) {
            return entries.filter(entry ->
                                    entry.getFileName().toString().chars().allMatch(Character::isDigit))
                            .mapToLong(Meter::postgresTicks)
                            .sum()
                    * NANOS_PER_TICK;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long postgresTicks(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            if (!stat.contains("(postgres)")) {
                return 0;
            }
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException gone) {
            // A process that ended while we looked.
            return 0;
        }
    }
}
