package dev.postlude.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One membership in a shared PostgreSQL.
///
/// The first to join a directory starts its server, the last to leave stops it; the data stays. A process that is
/// killed leaves at that moment, and the server it may have started goes on for the others.
public final class EmbeddedPostgres implements AutoCloseable {

    private final Path directory;
    private final StartLock lock;
    private final Members members;
    private final Cluster cluster;
    private final Members.Member member;
    private final int port;
    private final String password;
    private final String database;
    private final AtomicBoolean left = new AtomicBoolean();
    private @Nullable Thread leaveAtExit;

    private EmbeddedPostgres(
            Settings settings, StartLock lock, Members members, Cluster cluster, Members.Member member, int port)
            throws IOException {
        this.directory = settings.directory();
        this.lock = lock;
        this.members = members;
        this.cluster = cluster;
        this.member = member;
        this.port = port;
        this.password = cluster.password();
        this.database = settings.database();
    }

    /// Starts the server of a directory, or joins the one that is running, and makes sure that its database exists.
    ///
    /// @throws LaunchFailed with the reason and the remedy
    public static EmbeddedPostgres join(Settings settings) {
        var directory = settings.directory();
        try {
            Files.createDirectories(directory);
            var lock = new StartLock(directory);
            var joined = lock.holding(() -> joinLocked(settings, lock));
            joined.arrangeToLeave(settings);
            return joined;
        } catch (IOException e) {
            throw new LaunchFailed(directory, remedy(e, directory), e);
        }
    }

    /// For the database of the settings.
    public String jdbcUrl() {
        return url(database);
    }

    /// For another database on the same server, which is made if it is missing.
    public String jdbcUrl(String database) {
        Settings.checkDatabase(database);
        try {
            lock.holding(() -> {
                createIfMissing(database);
                return database;
            });
        } catch (IOException e) {
            throw new LaunchFailed(directory, remedy(e, directory), e);
        }
        return url(database);
    }

    public String username() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path directory() {
        return directory;
    }

    /// Leaves. Whoever leaves last stops the server; what was committed stays.
    @Override
    public void close() {
        if (!left.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!Files.isDirectory(directory)) {
                // Somebody deleted it under us. The server notices by itself and ends.
                member.leave();
                return;
            }
            lock.holding(() -> {
                member.leave();
                if (members.isEmpty() && cluster.running().isPresent()) {
                    cluster.stop();
                }
                return member;
            });
        } catch (IOException e) {
            throw new LaunchFailed(directory, remedy(e, directory), e);
        } finally {
            forgetToLeaveAtExit();
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL in " + directory + " on port " + port;
    }

    private static EmbeddedPostgres joinLocked(Settings settings, StartLock lock) throws IOException {
        var members = new Members(settings.directory());
        var cluster = Cluster.in(settings.directory());
        var running = cluster.running();
        var server = running.isPresent() ? running.get() : cluster.start(settings);
        var member = members.enter();
        var joined = new EmbeddedPostgres(settings, lock, members, cluster, member, server.port());
        try {
            joined.checkItIsOurs();
            joined.createIfMissing(settings.database());
            return joined;
        } catch (IOException | LaunchFailed e) {
            member.leave();
            if (running.isEmpty() && members.isEmpty()) {
                cluster.stop();
            }
            throw e;
        }
    }

    private void checkItIsOurs() throws IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            var served = Path.of(row.getString(1)).toRealPath();
            if (!served.equals(cluster.data().toRealPath())) {
                throw cluster.failure("Port " + port + " is answered by the server of " + served
                        + ". Stop that one, or choose another port.");
            }
        } catch (SQLException e) {
            throw new LaunchFailed(
                    directory,
                    "It runs on port " + port + " but refuses to be asked: " + e.getMessage()
                            + "\nIf its password file was changed or lost, move the directory away to begin anew.",
                    e);
        }
    }

    private void createIfMissing(String name) throws IOException {
        try (var connection = connect("postgres");
                var known = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var statement = connection.createStatement()) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                // The name has been checked; it holds nothing that would need more than quotes.
                statement.execute("CREATE DATABASE \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw cluster.failure("The database " + name + " could not be made: " + e.getMessage());
        }
    }

    /// Without DriverManager, which sees only the drivers of its caller's class loader.
    private Connection connect(String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Cluster.USER);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "postlude-embedded");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        Driver driver = new org.postgresql.Driver();
        var connection = driver.connect(url(name), properties);
        if (connection == null) {
            throw new SQLException("no connection for " + url(name));
        }
        return connection;
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private void arrangeToLeave(Settings settings) {
        if (settings.leaveAtExit()) {
            leaveAtExit = new Thread(this::close, "leave " + this);
            Runtime.getRuntime().addShutdownHook(leaveAtExit);
        }
    }

    private void forgetToLeaveAtExit() {
        if (leaveAtExit == null || Thread.currentThread() == leaveAtExit) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(leaveAtExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // Then the hook runs, finds that we have left, and does nothing.
        }
    }

    private static String remedy(IOException e, Path directory) {
        if (e instanceof AccessDeniedException denied) {
            return "No permission for " + denied.getFile()
                    + ". Give it to the user you start as, or choose another directory.";
        }
        return switch (StartFailure.of(e.toString())) {
            case UNKNOWN -> e.toString();
            case StartFailure known -> known.remedy(0, directory) + "\n" + e;
        };
    }
}
