package dev.postlude.suite.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether ports are free, asked before anything is started.
public final class Ports {

    private Ports() {}

    /// Throws [Stopped] with all that are taken, by the name of who wants them.
    public static void refuseTaken(Map<String, Integer> wanted) {
        refuseShared(wanted);
        var taken = new TreeMap<>(wanted);
        taken.values().removeIf(Ports::isFree);
        if (!taken.isEmpty()) {
            throw new Stopped(taken.entrySet().stream()
                    .map(each -> "Port %d, which %s needs, is taken by another program."
                            .formatted(each.getValue(), each.getKey()))
                    .collect(Collectors.joining(
                            "\n",
                            "",
                            "\nEnd that program (lsof -i :%d names it), or choose another port, such as --port %s=%d."
                                    .formatted(
                                            taken.firstEntry().getValue(),
                                            taken.firstEntry().getKey(),
                                            suggestion(taken.firstEntry().getValue())))));
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // Taken, or not ours to take; either way it cannot be used.
            return false;
        }
    }

    private static void refuseShared(Map<String, Integer> wanted) {
        var owners = new TreeMap<Integer, String>();
        new TreeMap<>(wanted).forEach((name, port) -> {
            var other = owners.put(port, name);
            if (other != null) {
                throw new Stopped(
                        "Port %d is wanted by both %s and %s; give one of them another.".formatted(port, other, name),
                        2);
            }
        });
    }

    private static int suggestion(int taken) {
        return taken < 60_000 ? taken + 1_000 : taken - 1_000;
    }
}
