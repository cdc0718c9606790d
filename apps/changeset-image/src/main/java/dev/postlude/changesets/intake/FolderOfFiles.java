package dev.postlude.changesets.intake;

import dev.postlude.changesets.changeset.ReleaseFiles;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Unwanted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Files that are being handed in, one by one, each with the name it had in its folder.
///
/// A name that leads out of the folder refuses the whole, even though nothing is ever written under it.
final class FolderOfFiles {

    static final int MOST_FILES = 2_000;
    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_BYTES_A_FILE = 512 * 1024;

    private static final int LONGEST_NAME = 500;
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|jar|war|gz|tgz|tar|bz2|xz|7z|rar|zst)");

    private final Map<String, String> files = new LinkedHashMap<>();
    private int bytes;

    /// The name without `.` parts; refuses one that is absolute, leads upwards, or is no name.
    static String name(String written) {
        var name = written.startsWith("./") ? written.substring(2) : written;
        var bad = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl);
        for (var part : name.split("/", -1)) {
            bad |= part.equals("..") || part.equals(".");
        }
        if (bad) {
            throw new InvalidInput(
                    "files", "has a name that leads out of its folder: \"%s\"".formatted(shown(written)));
        }
        return name;
    }

    private static String shown(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }

    /// Archives within the archive are refused rather than passed over: their sender expected them to count.
    static void noArchive(String name) {
        if (ARCHIVE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw new InvalidInput("files", "holds another archive, \"%s\"; send its files".formatted(shown(name)));
        }
    }

    static boolean matters(String name) {
        return ReleaseFiles.matters(name);
    }

    void add(String name, byte[] content) {
        noArchive(name);
        if (content.length >= 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            throw new InvalidInput("files", "holds another archive, \"%s\"; send its files".formatted(shown(name)));
        }
        bytes += content.length;
        if (content.length > MOST_BYTES_A_FILE || bytes > MOST_BYTES || files.size() == MOST_FILES) {
            throw tooLarge();
        }
        if (files.put(name, decoded(name, content)) != null) {
            throw new InvalidInput("files", "has the name \"%s\" twice".formatted(shown(name)));
        }
    }

    static Unwanted tooLarge() {
        return new Unwanted(
                413,
                "Too large",
                "A release has at most %d files, %d KiB each and %d KiB together, unpacked."
                        .formatted(MOST_FILES, MOST_BYTES_A_FILE / 1024, MOST_BYTES / 1024));
    }

    private static String decoded(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(name, 1, "The file is not UTF-8 text.");
        }
    }

    Map<String, String> files() {
        return Map.copyOf(files);
    }
}
