package dev.postlude.changesets.intake;

import dev.postlude.web.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads a zip without unpacking it anywhere.
///
/// What its table of contents claims is not believed: bytes are counted as they come out, and reading
/// stops at the limit, so a bomb costs no more than an honest zip of that size. Only files that could
/// matter are read at all, but the names of all of them must be decent.
final class ZipOfFiles {

    private ZipOfFiles() {}

    static FolderOfFiles read(Path file) {
        var folder = new FolderOfFiles();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > FolderOfFiles.MOST_FILES) {
                throw FolderOfFiles.tooLarge();
            }
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                take(zip, entries.nextElement(), folder);
            }
        } catch (ZipException e) {
            throw new InvalidInput("files", "is not a zip that can be read: " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("files", "is not a zip that can be read");
        }
        return folder;
    }

    private static void take(ZipFile zip, ZipEntry entry, FolderOfFiles folder) throws IOException {
        var name = FolderOfFiles.name(entry.getName());
        if (entry.isDirectory()) {
            return;
        }
        FolderOfFiles.noArchive(name);
        if (FolderOfFiles.matters(name)) {
            try (InputStream bytes = zip.getInputStream(entry)) {
                folder.add(name, bytes.readNBytes(FolderOfFiles.MOST_BYTES_A_FILE + 1));
            }
        }
    }
}
