package dev.postlude.testing;

import dev.postlude.engine.db.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A line to PostgreSQL that can be bad: it breaks before a request arrives, or after it was served and before the
/// answer
/// arrives, or it goes dead.
final class BadLine implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /// What the engine says on the connections on which it commits, before anything else.
    private static final String COMMITS = "UPDATE lease SET";

    private final ServerSocket door;
    private final DatabaseSettings beyond;
    private final int port;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile double badness;
    private volatile double forgetfulness;
    private volatile boolean dead;

    BadLine(DatabaseSettings beyond, long seed) {
        this.beyond = beyond;
        this.random = new Random(seed);
        this.port = URI.create(beyond.url().substring("jdbc:".length())).getPort();
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answer);
    }

    /// The database as it is reached over this line.
    DatabaseSettings settings() {
        return new DatabaseSettings(
                beyond.url().replace(":" + port + "/", ":" + door.getLocalPort() + "/"),
                beyond.username(),
                beyond.password());
    }

    /// From here on, this share of what is sent breaks the connection it travels on.
    void badness(double share) {
        badness = share;
    }

    /// From here on, this share of the engine's commits happens and breaks the connection before the answer is there.
    void forgetfulness(double share) {
        forgetfulness = share;
    }

    /// From here on nothing arrives, and nobody is told.
    void dead(boolean isDead) {
        dead = isDead;
    }

    /// How many connections have broken.
    int broken() {
        return broken.get();
    }

    private void answer() {
        try {
            while (true) {
                var here = door.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), port);
                here.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                open.add(here);
                open.add(there);
                var commits = new AtomicBoolean();
                Thread.ofVirtual().start(() -> carry(here, there, commits, true));
                Thread.ofVirtual().start(() -> carry(there, here, commits, false));
            }
        } catch (IOException closed) {
            // The line is taken down.
        }
    }

    /// @param commits whether this is a connection on which the engine commits
    private void carry(Socket from, Socket to, AtomicBoolean commits, boolean isRequest) {
        try (from;
                to) {
            carry(from.getInputStream(), to.getOutputStream(), commits, isRequest);
        } catch (IOException e) {
            // One end has hung up; the other hears of it now.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void carry(InputStream in, OutputStream out, AtomicBoolean commits, boolean isRequest) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            while (dead && !door.isClosed()) {
                LockSupport.parkNanos(1_000_000);
            }
            var isAnswer = !isRequest && commits.get();
            if (isUnlucky(badness) || isAnswer && isUnlucky(forgetfulness)) {
                broken.incrementAndGet();
                return;
            }
            out.write(buffer, 0, read);
            if (isRequest && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(COMMITS)) {
                commits.set(true);
            }
        }
    }

    private boolean isUnlucky(double share) {
        synchronized (random) {
            return random.nextDouble() < share;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
