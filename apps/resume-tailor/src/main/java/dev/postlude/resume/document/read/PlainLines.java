package dev.postlude.resume.document.read;

import java.util.ArrayList;
import java.util.List;

/// The lines of a plain text, with Markdown's ways of setting headings and lists understood.
final class PlainLines {

    static final int CAPITALS = 1;
    private static final int COLON = 2;
    private static final int MARKED = 10;
    private static final int UNDERLINED = 3;

    private PlainLines() {}

    static List<TextLine> of(String text) {
        var raw = text.lines().toList();
        var lines = new ArrayList<TextLine>();
        boolean gap = false;
        for (int i = 0; i < raw.size(); i++) {
            var stripped = raw.get(i).strip();
            if (stripped.isEmpty()) {
                gap = true;
                continue;
            }
            if (underline(stripped)) {
                underlineLast(lines);
                continue;
            }
            lines.add(line(i + 1, raw.get(i), gap));
            gap = false;
        }
        return joined(lines);
    }

    /// Puts together what somebody broke by hand: a line under a bullet that is set in further, and one that
    /// goes on in lower case.
    private static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<TextLine>();
        for (var line : lines) {
            if (!joined.isEmpty() && continues(joined.getLast(), line)) {
                var above = joined.removeLast();
                joined.add(above.withText(above.text() + " " + line.text()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean continues(TextLine above, TextLine line) {
        boolean plain = !line.bullet() && !line.gap() && line.style() == 0 && above.style() == 0;
        return plain && (above.bullet() && line.indent() > above.indent() || line.startsSmall());
    }

    private static TextLine line(int number, String raw, boolean gap) {
        var stripped = raw.strip();
        int indent = raw.length() - raw.stripLeading().length();
        if (stripped.matches("#{1,6}\\s+\\S.*")) {
            int level = stripped.indexOf(' ');
            var text = stripped.substring(level).replaceAll("[#\\s]+$", "").strip();
            return new TextLine(number, text.replaceAll("\\*\\*|__", ""), false, MARKED + level, indent, gap);
        }
        boolean bullet = Bullets.starts(stripped);
        var text = bullet ? Bullets.without(stripped) : stripped;
        text = text.replaceAll("\\*\\*(?=\\S)|(?<=\\S)\\*\\*", "").replaceAll("\\s{3,}|\\s*\\t\\s*", "\t");
        return new TextLine(number, text, bullet, bullet ? 0 : style(text), indent, gap);
    }

    static int style(String text) {
        boolean letters = text.codePoints().filter(Character::isLetter).count() >= 3;
        if (letters && text.codePoints().noneMatch(Character::isLowerCase)) {
            return CAPITALS;
        }
        return text.endsWith(":") ? COLON : 0;
    }

    private static boolean underline(String text) {
        return text.matches("[=\\-_*~─━—]{3,}");
    }

    private static void underlineLast(List<TextLine> lines) {
        if (!lines.isEmpty() && !lines.getLast().bullet()) {
            var last = lines.removeLast();
            int style = last.style() == 0 ? UNDERLINED : last.style();
            lines.add(new TextLine(last.number(), last.text(), false, style, last.indent(), last.gap()));
        }
    }
}
