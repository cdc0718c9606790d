package dev.postlude.resume.document.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes skills, languages, interests and other lists of the lines of a section.
final class Lists {

    private static final Pattern GROUP = Pattern.compile("(?<group>[^:,;|]{2,40}):\\s*(?<rest>.+)");

    private static final Pattern FLUENCY = Pattern.compile(
            "(?<language>[\\p{L} ]+?)\\s*(?:[(:–—-]\\s*|\\t)(?<fluency>[^()]+?)\\)?|(?<native>[\\p{L}]+)\\s+(?<level>[ABC][12]|native|fluent)",
            Pattern.CASE_INSENSITIVE);

    private Lists() {}

    static void skills(List<TextLine> lines, ArrayNode section) {
        for (var line : lines) {
            var group = GROUP.matcher(line.text());
            boolean named = group.matches();
            var parts = parts(named ? group.group("rest") : line.text());
            if (named) {
                parts.forEach(section.addObject()
                        .put("name", group.group("group").strip())
                        .putArray("keywords")::add);
            } else {
                parts.forEach(unnamed(section)::add);
            }
        }
    }

    /// The group that skills without a heading of their own go to.
    private static ArrayNode unnamed(ArrayNode section) {
        for (var group : section) {
            if (group.path("name").asText().equals("Skills")) {
                return group.withArray("keywords");
            }
        }
        return section.addObject().put("name", "Skills").putArray("keywords");
    }

    static void languages(List<TextLine> lines, ArrayNode section) {
        for (var line : lines) {
            boolean oneEach = line.text().matches("[^,;|]+[\\t–—:-][^,;|]+");
            for (var part : oneEach ? List.of(line.text()) : parts(line.text())) {
                var fluency = FLUENCY.matcher(part);
                if (!fluency.matches()) {
                    section.addObject().put("language", part);
                } else if (fluency.group("language") != null) {
                    section.addObject()
                            .put("language", fluency.group("language").strip())
                            .put("fluency", fluency.group("fluency").strip());
                } else {
                    section.addObject().put("language", fluency.group("native")).put("fluency", fluency.group("level"));
                }
            }
        }
    }

    static void interests(List<TextLine> lines, ArrayNode section) {
        lines.forEach(
                line -> parts(line.text()).forEach(part -> section.addObject().put("name", part)));
    }

    static void references(List<TextLine> lines, ArrayNode section) {
        lines.forEach(line -> section.addObject().put("reference", line.text().replace('\t', ' ')));
    }

    /// Certificates, awards and publications: a title, who gave it, when.
    static void credits(List<TextLine> lines, ArrayNode section, String title, String by, String date) {
        for (var line : lines) {
            var head = new EntryHead(List.of(line));
            head.divide(",\\s+(?=\\p{Lu})", piece -> head.size() == 1);
            var credit = section.addObject();
            head.takeFirst().ifPresent(text -> credit.put(title, text));
            head.takeFirst().ifPresent(text -> credit.put(by, text));
            head.dates().ifPresent(found -> credit.put(date, found.end().isEmpty() ? found.start() : found.end()));
            var left = head.left();
            head.dates()
                    .filter(found -> !found.start().isEmpty() && !found.end().isEmpty())
                    .ifPresent(found -> left.add(line.text().substring(found.at(), found.to())));
            if (!left.isEmpty()) {
                credit.put("summary", String.join(", ", left));
            }
        }
    }

    /// The parts of a list in one line. What stands in brackets stays together.
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        var part = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && ",;|•·\t".indexOf(c) >= 0) {
                add(parts, part);
            } else {
                part.appendCodePoint(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        var text = part.toString().strip().replaceAll("(?<=[^.]{2})\\.$", "");
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}
