package dev.postlude.suite.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether ports are free, asked before anything is started.
public final class Ports {

    // Those below are the administrator's on most systems.
    private static final int FIRST_FOR_ALL = 1_024;

    private Ports() {}

    /// Throws [Stopped] with all that are taken, by the name of who wants them.
    public static void refuseTaken(Map<String, Integer> wanted) {
        refuseShared(wanted);
        var unusable = new TreeMap<>(wanted);
        unusable.values().removeIf(Ports::isFree);
        if (!unusable.isEmpty()) {
            var first = unusable.firstEntry();
            throw new Stopped(unusable.entrySet().stream()
                    .map(each -> "Port %d, which %s needs, %s."
                            .formatted(each.getValue(), each.getKey(), obstacle(each.getValue())))
                    .collect(Collectors.joining(
                            "\n",
                            "",
                            "\nEnd that program (lsof -i :%d names it), or choose another port, such as --port %s=%d."
                                    .formatted(first.getValue(), first.getKey(), suggestion(first.getValue())))));
        }
    }

    private static String obstacle(int port) {
        return port < FIRST_FOR_ALL && !answers(port)
                ? "is below %d and so not for everybody to take".formatted(FIRST_FOR_ALL)
                : "is taken by another program";
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            // Nobody is there.
            return false;
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
        if (taken < FIRST_FOR_ALL) {
            return taken + 8_000;
        }
        return taken < 60_000 ? taken + 1_000 : taken - 1_000;
    }
}
