package dev.postlude.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who the server runs as. PostgreSQL refuses to run as root, so root hands it to somebody with fewer rights.
///
/// `prefix` stands before each command; the files of the cluster belong to `uid`.
record Account(String name, List<String> prefix, int uid) {

    private static final int ROOT = 0;

    private static final int NOBODY = 65_534;

    private static final Duration PROBE = Duration.ofSeconds(10);

    /// The first account that can run `program` and reach `directory`.
    static Account forDirectory(Path directory, Path data, Path program) throws IOException {
        var self = Math.toIntExact(new UnixSystem().getUid());
        if (self != ROOT) {
            return normalUser(self, directory, data);
        }
        var candidates = candidates(directory, data);
        for (var account : candidates) {
            if (account.canUse(program, directory)) {
                return account;
            }
        }
        throw new LaunchFailed(directory, """
                PostgreSQL does not run as root, and no other account can be used here: tried %s.
                Start as a normal user, or keep %s and %s where other users may enter.""".formatted(
                        candidates.stream().map(Account::name).toList(), directory, program.getParent()));
    }

    static Account namespace() {
        return new Account("a user namespace (unshare)", List.of("unshare", "--user"), ROOT);
    }

    static Account other(int uid) {
        return new Account(
                "the user with id " + uid + " (setpriv)",
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"),
                uid);
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /// Gives a file, or a folder with all that is in it, to this account. Only root can and needs to.
    void own(Path path) throws IOException {
        if (prefix.isEmpty() || owner(path) == uid) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static Account normalUser(int self, Path directory, Path data) throws IOException {
        if (Files.exists(data) && owner(data) != self) {
            throw new LaunchFailed(
                    directory,
                    "Its data belongs to the user with id " + owner(data) + " and you are " + self
                            + ". Start as that user, or choose another directory, or delete this one as that user.");
        }
        return new Account("yourself", List.of(), self);
    }

    /// A cluster keeps the owner it has. A new one belongs to root, who acts from a user namespace in which it has no
    /// rights over others; where that is not allowed (as in most containers), to whoever owns the folder around it;
    /// else to nobody.
    private static List<Account> candidates(Path directory, Path data) throws IOException {
        if (Files.exists(data) && owner(data) != ROOT) {
            return List.of(other(owner(data)));
        }
        var candidates = new ArrayList<Account>();
        candidates.add(namespace());
        for (var folder = directory; folder != null; folder = folder.getParent()) {
            if (owner(folder) != ROOT) {
                candidates.add(other(owner(folder)));
                break;
            }
        }
        candidates.add(other(NOBODY));
        return candidates;
    }

    private boolean canUse(Path program, Path directory) {
        try {
            return Command.run(command("test", "-x", program.toString()), PROBE).succeeded()
                    && Command.run(command("test", "-x", directory.toString()), PROBE)
                            .succeeded();
        } catch (IOException e) {
            // No unshare or no setpriv on this machine: the next candidate is asked, and the last one's failure told.
            return false;
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
