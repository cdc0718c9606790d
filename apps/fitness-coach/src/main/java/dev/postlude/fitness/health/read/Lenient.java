package dev.postlude.fitness.health.read;

import java.util.HashSet;
import java.util.regex.Pattern;

/// Writes an element anew that is no XML, with what can be made out of it: tags, and attributes with a name of one word
/// and a value in quotes, each once.
final class Lenient {

    /// Nothing that large is worth the effort.
    static final int MOST = 64 * 1024;

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*+)((?:[^<>\"'/]++|\"[^\"<]*+\"|'[^'<]*+'|/(?!>))*+)(/?)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:lt|gt|amp|quot|apos);)");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Lenient() {}

    static String rewritten(String element) {
        var written = new StringBuilder(element.length());
        var tags = TAG.matcher(element);
        while (tags.find()) {
            written.append('<').append(tags.group(1)).append(tags.group(2));
            appendAttributes(written, tags.group(3));
            written.append(tags.group(4)).append('>');
        }
        return written.toString();
    }

    private static void appendAttributes(StringBuilder written, String text) {
        var names = new HashSet<String>();
        var attributes = ATTRIBUTE.matcher(text);
        while (attributes.find()) {
            if (names.add(attributes.group(1))) {
                var value = attributes.group(2) != null ? attributes.group(2) : attributes.group(3);
                written.append(' ').append(attributes.group(1)).append("=\"");
                written.append(clean(value)).append('"');
            }
        }
    }

    private static String clean(String value) {
        var legal = ILLEGAL.matcher(value).replaceAll(" ");
        return ENTITY.matcher(legal).replaceAll("&amp;").replace("\"", "&quot;");
    }
}
