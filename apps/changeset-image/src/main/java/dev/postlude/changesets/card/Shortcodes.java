package dev.postlude.changesets.card;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The emoji that people write as words, `:rocket:`, because the tools of releases understand them. A word that is not
/// in `shortcodes.properties` stays as it was written.
final class Shortcodes {

    private static final Pattern WORD = Pattern.compile(":([a-z0-9_+-]{2,40}):");

    private static final Map<String, String> KNOWN = read();

    private Shortcodes() {}

    static String drawn(String text) {
        return text.indexOf(':') < 0
                ? text
                : WORD.matcher(text).replaceAll(found -> KNOWN.getOrDefault(found.group(1), found.group()));
    }

    private static Map<String, String> read() {
        try (var bytes = Shortcodes.class.getResourceAsStream("shortcodes.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("shortcodes.properties is not on the class path.");
            }
            Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            var words = new Properties();
            words.load(reader);
            return words.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("shortcodes.properties cannot be read.", e);
        }
    }
}
