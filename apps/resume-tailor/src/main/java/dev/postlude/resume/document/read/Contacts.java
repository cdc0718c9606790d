package dev.postlude.resume.document.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the head of a resume: name, what they call themselves, how to reach them. What is none of it is left over.
final class Contacts {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s|,;•·]+|(?<![@\\w.])(?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev|de|uk|eu|me|app|co|fr|es|ch|at|nl|in|example)(?:/[^\\s|,;•·]*)?(?![\\w@])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w/])(?:\\+|00)?\\(?\\d[\\d\\s()./-]{6,18}\\d(?![\\w/])");

    private static final Pattern LABEL = Pattern.compile(
            "(?:e-?mail|phone|tel(?:ephone)?|mobile|cell|website|web|linkedin|github|address|location|home|fon)\\s*[:.]?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_LABEL_WORDS = 9;
    private static final int PROSE_WORDS = 12;

    private final ObjectNode basics;
    private final List<String> left = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();

    Contacts(ObjectNode basics) {
        this.basics = basics;
    }

    /// What could not be placed, after [#read].
    List<String> left() {
        return left;
    }

    /// Whole sentences that stood in the head.
    List<String> prose() {
        return prose;
    }

    void read(List<TextLine> lines, boolean head) {
        for (var line : lines) {
            var rest = reachable(line.text());
            for (var piece : rest.split("\\t|\\s+[|•·]\\s+|\\s*\\|\\s*|\\s+[–—]\\s+")) {
                var text = piece.replaceAll("^[\\s,;|•·–—-]+|[\\s,;|•·–—-]+$", "");
                if (!text.isEmpty() && !LABEL.matcher(text).matches()) {
                    place(text, head);
                }
            }
        }
    }

    private void place(String text, boolean head) {
        int words = text.split("\\s+").length;
        var unlabelled = LABEL.matcher(text).lookingAt() ? LABEL.matcher(text).replaceFirst("") : text;
        if (head && !basics.has("name") && name(text)) {
            basics.put("name", text);
        } else if (Vocabulary.place(unlabelled) && !basics.has("location")) {
            location(unlabelled);
        } else if (head && words >= PROSE_WORDS) {
            prose.add(text);
        } else if (head && basics.has("name") && !basics.has("label") && words <= MOST_LABEL_WORDS && !digits(text)) {
            basics.put("label", text);
        } else {
            left.add(text);
        }
    }

    private static boolean name(String text) {
        return !digits(text) && text.split("\\s+").length <= 6 && !text.endsWith(".")
                || text.matches(".*\\b(Jr|Sr)\\.");
    }

    private static boolean digits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private void location(String text) {
        var parts = text.split(",\\s*");
        var location = basics.putObject("location");
        location.put("city", parts[0]);
        if (parts.length > 1) {
            location.put("region", String.join(", ", List.of(parts).subList(1, parts.length)));
        }
    }

    /// Takes addresses and numbers out of a line; what is left is returned.
    private String reachable(String line) {
        var rest = line;
        var email = EMAIL.matcher(rest);
        if (email.find() && !basics.has("email")) {
            basics.put("email", email.group());
            rest = cut(rest, email.start(), email.end());
        }
        for (var address = ADDRESS.matcher(rest); address.find(); address = ADDRESS.matcher(rest)) {
            address(address.group());
            rest = cut(rest, address.start(), address.end());
        }
        var phone = PHONE.matcher(rest);
        if (!basics.has("phone") && DateRanges.rangeOrEnd(rest).isEmpty() && phone.find()) {
            basics.put("phone", phone.group().strip());
            rest = cut(rest, phone.start(), phone.end());
        }
        return rest;
    }

    private static String cut(String text, int from, int to) {
        var before = LABEL.matcher(text.substring(0, from)).replaceAll("").stripTrailing();
        return before + "\t" + text.substring(to);
    }

    private void address(String text) {
        var address = text.replaceAll("[.)]+$", "");
        var url = address.matches("(?i)https?://.*") ? address : "https://" + address;
        var lower = address.toLowerCase(Locale.ROOT);
        var network = lower.contains("linkedin.") ? "LinkedIn" : lower.contains("github.") ? "GitHub" : "";
        if (network.isEmpty() && !basics.has("url")) {
            basics.put("url", url);
            return;
        }
        var profile = basics.withArray("profiles").addObject();
        profile.put("network", network.isEmpty() ? "Web" : network);
        profile.put("url", url);
        if (!network.isEmpty()) {
            profile.put("username", address.replaceAll("/+$", "").replaceAll(".*/", ""));
        }
    }
}
