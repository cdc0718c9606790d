package dev.postlude.fitness.imports.spool;

import dev.postlude.fitness.FitnessSettings;
import dev.postlude.fitness.health.read.Prolog;
import dev.postlude.fitness.health.read.UnreadableExport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Finds the XML in what was uploaded, by looking at it: neither the name nor the type that its sender gave it counts.
///
/// In an archive the XML is the one whose outermost element is `HealthData`. Phones name it in their own language, and
/// beside it lies `export_cda.xml`, the same in another format that is of no use here.
@ApplicationScoped
public class ExportFile {

    private static final String ROOT = "HealthData";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final long MOST_DIRECTORY = 32L * 1024 * 1024;
    private static final int MOST_CANDIDATES = 20;
    private static final int TAIL = 4 * 1024;

    private final long mostXml;
    private final int mostRatio;
    private final int mostEntries;

    public ExportFile(FitnessSettings settings) {
        this.mostXml = settings.imports().mostXml().asLongValue();
        this.mostRatio = settings.imports().mostRatio();
        this.mostEntries = settings.imports().mostEntries();
    }

    /// What was found.
    ///
    /// @param format `zip` or `xml`
    /// @param total  bytes of XML
    public record Found(String format, long total) {}

    /// Throws [UnreadableExport] when it is none, or breaks a limit.
    public Found inspect(Path file) throws IOException {
        if (!isZip(file)) {
            return inspectXml(file);
        }
        try (var zip = open(file)) {
            return new Found("zip", find(zip).getSize());
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private Found inspectXml(Path file) throws IOException {
        var total = Files.size(file);
        refuseTooLarge(total);
        try (var in = Files.newInputStream(file)) {
            var root = root(in);
            if (!root.equals(ROOT)) {
                throw new UnreadableExport(
                        root.isEmpty()
                                ? "This is neither an archive nor XML. Send the export.zip that Apple Health made, or"
                                        + " the export.xml in it."
                                : "This is no export of Apple Health: its outermost element is %s and not %s."
                                        .formatted(root, ROOT));
            }
        }
        if (!endsWhole(file, total)) {
            throw new UnreadableExport(
                    "The export ends in the middle: </%s> is missing. Export again and upload that.".formatted(ROOT));
        }
        return new Found("xml", total);
    }

    private static boolean endsWhole(Path file, long total) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, total - TAIL));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("</" + ROOT);
        }
    }

    private void refuseTooLarge(long xml) {
        if (xml > mostXml) {
            throw new UnreadableExport(
                    "The XML of an export may have %,d bytes, as fitness.imports.most-xml says; this one has more."
                            .formatted(mostXml));
        }
    }

    private ZipFile open(Path file) throws IOException {
        var directory = ZipDirectory.of(file);
        if (directory.entries() < 0 || directory.entries() > mostEntries) {
            throw new UnreadableExport(
                    "An archive may hold %,d files, as fitness.imports.most-entries says; this one has more."
                            .formatted(mostEntries));
        }
        if (directory.bytes() < 0 || directory.bytes() > MOST_DIRECTORY) {
            throw new UnreadableExport("The archive's table of contents is larger than any phone's would be.");
        }
        // Any bytes are a name in this encoding, and nothing here depends on names.
        return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }

    private ZipEntry find(ZipFile zip) throws IOException {
        var candidates = zip.stream()
                .filter(entry -> !entry.isDirectory()
                        && entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .sorted(Comparator.comparingLong(ZipEntry::getSize).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        for (var candidate : candidates) {
            try (var in = zip.getInputStream(candidate)) {
                if (root(in).equals(ROOT)) {
                    refuseBomb(candidate);
                    return candidate;
                }
            }
        }
        throw new UnreadableExport(refusal(candidates));
    }

    private static String refusal(List<? extends ZipEntry> candidates) {
        return candidates.isEmpty()
                ? "The archive has no XML in it. Send the export.zip that Apple Health made, as it is."
                : "None of the XML files in the archive is an export of Apple Health: that is the one whose outermost element is %s."
                        .formatted(ROOT);
    }

    private void refuseBomb(ZipEntry entry) {
        refuseTooLarge(entry.getSize());
        if (entry.getSize() < 0 || entry.getSize() > mostRatio * Math.max(1, entry.getCompressedSize())) {
            throw new UnreadableExport(
                    "The XML in the archive unpacks to more than %d times its size, which no export does; fitness.imports.most-ratio says so."
                            .formatted(mostRatio));
        }
    }

    /// Empty when there is none at its beginning.
    private static String root(InputStream in) throws IOException {
        var head = in.readNBytes(Prolog.MOST);
        var found = Prolog.find(head, head.length);
        if (found == null) {
            return "";
        }
        return found.root().length() > 60 ? found.root().substring(0, 60) : found.root();
    }

    /// Why the XML in an archive is not what was put into it, as a sentence; empty when it is whole. It is unpacked
    /// once
    /// for that: otherwise values that were damaged on the way would be taken for measured ones.
    public String damage(Path file) throws IOException {
        if (!Files.exists(file) || !isZip(file)) {
            return "";
        }
        try (var in = xml(file, 0)) {
            in.transferTo(OutputStream.nullOutputStream());
            return "";
        } catch (UnreadableExport e) {
            return e.sentence();
        }
    }

    /// The XML from this byte on. Throws [UnreadableExport] as [#inspect] does.
    public InputStream xml(Path file, long position) throws IOException {
        if (!isZip(file)) {
            var in = Files.newInputStream(file);
            in.skipNBytes(position);
            return in;
        }
        var zip = openWhole(file);
        try {
            var entry = find(zip);
            var in = new Bounded(zip.getInputStream(entry), zip, entry);
            in.skipNBytes(position);
            return in;
        } catch (ZipException e) {
            zip.close();
            throw damaged(e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private ZipFile openWhole(Path file) throws IOException {
        try {
            return open(file);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static UnreadableExport damaged(IOException e) {
        return new UnreadableExport(
                "The archive is damaged: %s. Export again and upload that.".formatted(e.getMessage()), e);
    }

    /// What an archive says of sizes need not be true: reading ends where it said it would, and at the end the check
    /// sum
    /// must be right.
    private static final class Bounded extends FilterInputStream {

        private final ZipFile zip;
        private final long checkSum;
        private final CRC32 sum = new CRC32();
        private long left;

        Bounded(InputStream in, ZipFile zip, ZipEntry entry) {
            super(in);
            this.zip = zip;
            this.left = entry.getSize();
            this.checkSum = entry.getCrc();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                var n = super.read(into, offset, length);
                if (n < 0) {
                    refuseChanged();
                    return n;
                }
                sum.update(into, offset, n);
                left -= n;
                if (left < 0) {
                    throw new UnreadableExport("The XML in the archive is larger than the archive says it is.");
                }
                return n;
            } catch (ZipException | EOFException e) {
                throw damaged(e);
            }
        }

        private void refuseChanged() {
            if (left > 0 || checkSum >= 0 && checkSum != sum.getValue()) {
                throw new UnreadableExport(
                        "The archive is damaged: the XML in it is not what was put into it. Export again and upload"
                                + " that.");
            }
        }

        /// By reading, so that the check sum has all of it.
        @Override
        public long skip(long n) throws IOException {
            var piece = new byte[(int) Math.min(64 * 1024, Math.max(0, n))];
            return Math.max(0, read(piece, 0, piece.length));
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
