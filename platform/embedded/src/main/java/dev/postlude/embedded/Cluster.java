package dev.postlude.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The data folder of one server, and the server itself. All calls are made under the [StartLock].
final class Cluster {

    static final String USER = "postlude";

    private static final Duration STARTING = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 10;

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final int PASSWORD_BYTES = 24;

    private final Path directory;
    private final Path data;
    private final Binaries binaries;
    private final Account account;
    private final ServerLog log;

    private Cluster(Path directory, Path data, Binaries binaries, Account account) {
        this.directory = directory;
        this.data = data;
        this.binaries = binaries;
        this.account = account;
        this.log = new ServerLog(directory);
    }

    static Cluster in(Path directory) throws IOException {
        var data = directory.resolve("data");
        var binaries = Binaries.unpacked(directory, Cache.folder(directory));
        return new Cluster(
                directory, data, binaries, Account.forDirectory(directory, data, binaries.program("postgres")));
    }

    /// The running server, once it is ready to be asked. Empty if there is none, or none any more.
    Optional<Postmaster> running() throws IOException {
        var giveUp = System.nanoTime() + STARTING.toNanos();
        while (true) {
            var postmaster = Postmaster.of(data);
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            if (!postmaster.get().isAlive()) {
                discardReused(postmaster.get());
                return Optional.empty();
            }
            if (postmaster.get().isReady()) {
                return postmaster;
            }
            if (System.nanoTime() > giveUp) {
                throw log.failure("Process " + postmaster.get().pid() + " has been \""
                        + postmaster.get().status() + "\" for " + STARTING.toSeconds()
                        + " s. End that process, then try again.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// After a crash the server itself makes sense of what it left behind, unless its id has gone to another process.
    private void discardReused(Postmaster crashed) throws IOException {
        if (ProcessHandle.of(crashed.pid()).isPresent()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    Postmaster start(Settings settings) throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create();
        }
        refuseOtherVersion();
        account.own(data);
        for (var attempt = 1; ; attempt++) {
            var port = settings.port() == 0 ? freePort() : settings.port();
            log.open(account);
            ServerSettings.write(data, port, settings.server(), account);
            var started = control("start", "-l", log.file().toString(), "-t", "" + STARTING.toSeconds());
            if (started.succeeded()) {
                return running().orElseThrow(() -> log.failure("It ended right after it had started."));
            }
            var cause = StartFailure.of(log.lines() + started.output());
            if (!cause.isWorthRetrying(settings.port()) || attempt == ATTEMPTS) {
                throw log.failure(cause.remedy(port, directory));
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    void stop() throws IOException {
        var stopped = control("stop", "-m", "fast", "-t", "" + STOPPING.toSeconds());
        if (!stopped.succeeded() && running().isPresent()) {
            throw log.failure("It could not be stopped: " + stopped.output());
        }
    }

    /// The password of the one user, `postlude`.
    String password() throws IOException {
        return Files.readString(directory.resolve("password")).strip();
    }

    LaunchFailed failure(String what) {
        return log.failure(what);
    }

    Path data() {
        return data;
    }

    /// Made in a folder beside, so that a half-made cluster is never mistaken for one.
    private void create() throws IOException {
        var partial = directory.resolve("data.new");
        Binaries.delete(partial);
        Files.createDirectory(partial, OWNER_ONLY);
        var password = newPassword();
        account.own(partial);
        account.own(password);
        var made = Command.run(
                account.command(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + partial,
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                STARTING);
        if (!made.succeeded()) {
            throw new LaunchFailed(
                    directory, StartFailure.of(made.output()).remedy(0, directory) + "\n" + made.output());
        }
        Files.move(password, directory.resolve("password"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path newPassword() throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var file = directory.resolve("password.new");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
    }

    private void refuseOtherVersion() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!found.equals("" + Binaries.majorVersion())) {
            throw new LaunchFailed(
                    directory,
                    "Its data was written by PostgreSQL " + found + ", and this is PostgreSQL " + Binaries.version()
                            + ". Move the directory away to begin anew, or carry the data over with PostgreSQL's own"
                            + " pg_dump of version " + found + ".");
        }
    }

    private Command control(String action, String... more) throws IOException {
        var words = new ArrayList<String>();
        words.add(binaries.program("pg_ctl").toString());
        words.addAll(List.of(action, "-w", "-D", data.toString()));
        words.addAll(List.of(more));
        return Command.run(account.command(words.toArray(String[]::new)), STARTING.plus(STOPPING));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
