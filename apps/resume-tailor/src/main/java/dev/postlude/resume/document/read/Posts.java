package dev.postlude.resume.document.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Makes positions and projects of the lines of a section.
final class Posts {

    private static final String AT = "\\s+(?:at|@|bei|chez)\\s+";
    private static final String COMMA = ",\\s+";

    private final Consumer<String> notes;

    Posts(Consumer<String> notes) {
        this.notes = notes;
    }

    /// @param employer the field the employer goes to: `name`, or `organization` for volunteers
    void positions(List<TextLine> lines, ArrayNode section, String employer) {
        for (var entry : Entries.of(lines)) {
            if (entry.head().isEmpty()) {
                entry.body().forEach(line -> notes.accept(line.text()));
                continue;
            }
            var head = new EntryHead(entry.head());
            var post = section.addObject();
            name(head, post, employer);
            if (!post.has("location")) {
                head.take(Vocabulary::place)
                        .or(() -> head.take(piece -> piece.matches("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?")))
                        .ifPresent(place -> post.put("location", place));
            }
            dates(head, post);
            var left = head.left();
            if (!left.isEmpty()) {
                post.put("description", String.join(", ", left));
            }
            body(entry.body(), post);
        }
    }

    void projects(List<TextLine> lines, ArrayNode section) {
        for (var entry : Entries.of(lines)) {
            if (entry.head().isEmpty()) {
                entry.body().forEach(line -> project(line, section));
                continue;
            }
            var head = new EntryHead(entry.head());
            var project = section.addObject();
            head.divide(":\\s+", piece -> true);
            head.takeFirst().ifPresent(name -> project.put("name", name));
            dates(head, project);
            var left = head.left();
            if (!left.isEmpty()) {
                project.put("description", String.join(", ", left));
            }
            body(entry.body(), project);
        }
    }

    /// A project in one line: "Tidemark: a tide calendar in Rust".
    private static void project(TextLine line, ArrayNode section) {
        var parts = line.text().split(":\\s+|\\s+[–—-]\\s+|\\t", 2);
        var project = section.addObject().put("name", EntryHead.bare(parts[0]));
        if (parts.length > 1) {
            project.put("description", EntryHead.bare(parts[1]));
        }
    }

    private static void name(EntryHead head, ObjectNode post, String employer) {
        head.divide(AT, Vocabulary::title);
        if (employerHides(head)) {
            head.divideBefore(after -> Vocabulary.company(after) && !Vocabulary.title(after), Vocabulary::title);
        }
        if (employerHides(head)) {
            head.divide(COMMA, Vocabulary::title);
        }
        var title = head.take(piece -> Vocabulary.title(piece) && !Vocabulary.company(piece))
                .or(() -> head.take(Vocabulary::title));
        title.ifPresent(text -> post.put("position", text));
        var name = head.take(piece -> !Vocabulary.place(piece));
        if (name.isPresent()) {
            employer(name.get(), post, employer);
        } else {
            // "Berlin, Germany" looks like a place, and "Smith, Jones" does too: what stands alone is the employer.
            head.takeFirst().ifPresent(text -> employer(text, post, employer));
        }
        if (title.isEmpty()) {
            head.take(piece -> !Vocabulary.place(piece)).ifPresent(text -> post.put("position", text));
        }
    }

    /// Whether "Engineer, Harbour Robotics" stands in one piece, and not "Engineer, Platform" beside its employer.
    private static boolean employerHides(EntryHead head) {
        var others = head.pieces().stream()
                .filter(piece -> !Vocabulary.title(piece) && !Vocabulary.place(piece))
                .toList();
        var after = head.pieces().stream()
                .filter(piece -> Vocabulary.title(piece) && piece.contains(", "))
                .map(piece -> piece.substring(piece.indexOf(", ") + 2))
                .findFirst()
                .orElse("");
        if (others.isEmpty()) {
            return true;
        }
        boolean otherIsShort = others.getFirst().split("\\s+").length <= 2 && !Vocabulary.company(others.getFirst());
        return others.size() == 1 && otherIsShort && (Vocabulary.company(after) || after.split("\\s+").length >= 2);
    }

    /// "Harbour Robotics GmbH, Hamburg": what follows a comma is a place, unless it belongs to the name.
    private static void employer(String text, ObjectNode post, String employer) {
        int comma = text.indexOf(", ");
        var after = comma < 0 ? "" : text.substring(comma + 2);
        boolean legal = after.matches("(?i)(inc|ltd|llc|gmbh|co|corp|s\\.a|ag|plc)\\b.*");
        if (comma > 0 && !legal && after.matches("\\p{Lu}[\\p{L}. ,'’-]{1,40}")) {
            post.put(employer, text.substring(0, comma));
            post.put("location", after);
        } else {
            post.put(employer, text);
        }
    }

    static void dates(EntryHead head, ObjectNode entry) {
        head.dates().ifPresent(dates -> {
            if (!dates.start().isEmpty()) {
                entry.put("startDate", dates.start());
            }
            if (!dates.end().isEmpty()) {
                entry.put("endDate", dates.end());
            }
        });
    }

    private static void body(List<TextLine> body, ObjectNode entry) {
        boolean bulleted = body.stream().anyMatch(TextLine::bullet);
        var prose = new ArrayList<String>();
        var highlights = new ArrayList<String>();
        for (var line : body) {
            boolean intro = highlights.isEmpty() && (bulleted ? !line.bullet() : body.size() == 1);
            (intro ? prose : highlights).add(line.text().replace('\t', ' '));
        }
        if (!prose.isEmpty()) {
            entry.put("summary", String.join(" ", prose));
        }
        if (!highlights.isEmpty()) {
            highlights.forEach(entry.putArray("highlights")::add);
        }
    }
}
