package dev.postlude.suite.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// A program that answers 200 on a port; or, told `fails`, says why it does not and ends.
public final class DummyProgram {

    private DummyProgram() {}

    public static void main(String[] words) throws IOException {
        if (words[1].equals("fails")) {
            System.out.println("The dummy has no mind to work.");
            System.exit(3);
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[1]));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /// `mark` is its first word, and does nothing but be there.
    public static Program program(Path folder, String mark, String how) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DummyProgram.class.getName(),
                mark,
                how);
        return new Program(
                "dummy",
                command,
                mark,
                URI.create("http://localhost:" + (how.equals("fails") ? "1" : how) + "/"),
                folder.resolve("dummy.log"),
                folder.resolve("dummy.pid"));
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
