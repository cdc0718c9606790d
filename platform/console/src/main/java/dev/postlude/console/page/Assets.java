package dev.postlude.console.page;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/// The style sheet and the script, under an address that changes when they do.
final class Assets {

    private Assets() {}

    /// To be added to their addresses.
    @TemplateGlobal
    static final String assetsVersion = checksum("console.css", "console.js");

    private static String checksum(String... names) {
        var sum = new CRC32();
        for (var name : names) {
            try (var stream = Assets.class.getResourceAsStream("/META-INF/resources/console/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException(
                            name + " is missing from the console's jar. Build platform/console again.");
                }
                sum.update(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
