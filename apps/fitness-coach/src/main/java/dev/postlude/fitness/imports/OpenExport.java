package dev.postlude.fitness.imports;

import dev.postlude.fitness.health.read.ExportReader;
import dev.postlude.fitness.imports.spool.ExportFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The reader of an export, kept from one chunk to the next while both are read in one process.
///
/// A chunk that was rolled back, or read in another life of the run, leaves it standing elsewhere; then it is opened
/// again.
final class OpenExport implements Closeable {

    private final ExportFile exports;
    private final Path file;
    private @Nullable ExportReader reader;

    OpenExport(ExportFile exports, Path file) {
        this.exports = exports;
        this.file = file;
    }

    ExportReader at(long position) throws IOException {
        var open = reader;
        if (open != null && position > 0 && open.position() == position) {
            return open;
        }
        close();
        var opened = new ExportReader(exports.xml(file, position), position);
        reader = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        var open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
