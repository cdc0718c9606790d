package dev.postlude.fitness.imports.spool;

import dev.postlude.fitness.FitnessSettings;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.TooOften;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The folder of uploads. A file is called after the import it belongs to, never after what its sender calls it.
@ApplicationScoped
public class Spool {

    private static final String COMPLETE = ".export";
    private static final String ARRIVING = ".part";
    private static final Pattern OURS = Pattern.compile("([0-9a-f-]{36})\\.export");
    private static final int PIECE = 256 * 1024;
    private static final int TOO_LARGE = 413;
    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMinutes(5);
    private static final long CHECK_ROOM_EVERY = 64L * 1024 * 1024;

    private final Path folder;
    private final long most;
    private final long reserve;

    public Spool(FitnessSettings settings) {
        var imports = settings.imports();
        this.folder = imports.folder();
        this.most = imports.mostUpload().asLongValue();
        this.reserve = imports.reserve().asLongValue();
    }

    /// Refuses an upload that says of itself that it is too large, before any of it is taken.
    public void refuseTooLarge(long announced) {
        if (announced > most) {
            throw tooLarge();
        }
        refuseWithoutRoom(Math.max(0, announced));
    }

    private Unwanted tooLarge() {
        return new Unwanted(
                TOO_LARGE,
                "Too large",
                "An export may have %,d bytes, as fitness.imports.most-upload says; this one has more."
                        .formatted(most));
    }

    private void refuseWithoutRoom(long more) {
        try {
            if (Files.getFileStore(made()).getUsableSpace() - more < reserve) {
                throw new TooOften(
                        "There is no room for this export on the disk at the moment. Try again later, or tell whoever runs this app.",
                        UNTIL_THERE_IS_ROOM);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of uploads cannot be looked at: " + folder, e);
        }
    }

    /// Health data is nobody else's business on this machine.
    private Path made() throws IOException {
        if (!Files.isDirectory(folder)) {
            var isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (isPosix) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
        return folder;
    }

    /// Takes an upload in, which is not complete before [#keep] says so. Nothing of it stays when it is refused.
    public Path receive(InputStream body) throws IOException {
        refuseWithoutRoom(0);
        var file = made().resolve(UUID.randomUUID() + ARRIVING);
        try {
            if (copy(body, file) == 0) {
                throw new InvalidInput("file", "is empty; send the export.zip that Apple Health made");
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long copy(InputStream body, Path file) throws IOException {
        var piece = new byte[PIECE];
        long taken = 0;
        var checked = 0L;
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var n = body.read(piece); n >= 0; n = body.read(piece)) {
                taken += n;
                if (taken > most) {
                    throw tooLarge();
                }
                if (taken - checked > CHECK_ROOM_EVERY) {
                    refuseWithoutRoom(0);
                    checked = taken;
                }
                out.write(piece, 0, n);
            }
        }
        return taken;
    }

    /// The upload is complete and belongs to this import from here on.
    public void keep(Path upload, UUID importId) throws IOException {
        Files.move(upload, file(importId), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Where the upload of an import lies, or lay.
    public Path file(UUID importId) {
        return folder.resolve(importId + COMPLETE);
    }

    /// Whether it was there or not, it is gone.
    public void remove(UUID importId) {
        discard(file(importId));
    }

    public void discard(Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be deleted: " + upload, e);
        }
    }

    /// The imports that have a file here.
    public List<UUID> imports() {
        var found = new ArrayList<UUID>();
        for (var file : files()) {
            var name = OURS.matcher(file.getFileName().toString());
            if (name.matches()) {
                found.add(UUID.fromString(name.group(1)));
            }
        }
        return found;
    }

    /// Deletes what no import owns and nobody has written to for this long: uploads that broke off.
    ///
    /// @param open imports that still need their file
    public int removeOrphans(Duration untouched, Collection<UUID> open) {
        var waiting = open.stream().map(this::file).collect(Collectors.toSet());
        var removed = 0;
        // Wall clock: the file system knows no other, and files of hours ago are meant.
        var now = System.currentTimeMillis();
        for (var file : files()) {
            try {
                var age = now - Files.getLastModifiedTime(file).toMillis();
                var waits = waiting.contains(file);
                if (!waits && age > untouched.toMillis() && Files.deleteIfExists(file)) {
                    removed++;
                }
            } catch (NoSuchFileException gone) {
                // Somebody else was quicker, which is as good.
            } catch (IOException e) {
                throw new UncheckedIOException("An upload could not be deleted: " + file, e);
            }
        }
        return removed;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of uploads cannot be read: " + folder, e);
        }
    }
}
