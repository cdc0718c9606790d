package dev.postlude.resume.document.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Makes times at schools of the lines of a section.
final class Studies {

    private static final Pattern SCORE =
            Pattern.compile("(?i)(?:(?:gpa|grade|note|score|mark)[:\\s]+[\\d.,]+(?:\\s*/\\s*[\\d.,]+)?"
                    + "|(?:first|second|upper second|lower second)[- ]class(?: honours)?|(?:summa |magna )?cum laude|with distinction|2:[12]"
                    + "|\\d[.,]\\d{1,2}\\s*/\\s*\\d{1,2}(?:[.,]\\d{1,2})?)");

    private static final Pattern DEGREE_OF = Pattern.compile(
            "(?i)(?<degree>(?:bachelor|master|doctor|associate|diploma?|licence|certificate)(?:'s)?(?:\\s+degree)?"
                    + "(?:\\s+of\\s+(?:science|arts|engineering|laws|business administration|education|fine arts|nursing|music|commerce|technology))?)"
                    + "(?:\\s*\\([^)]*\\))?(?:,|\\s+in|\\s+of)?\\s+(?<area>.+)");

    private static final Pattern SHORT_DEGREE = Pattern.compile(
            "(?<degree>(?:B\\.?\\s?Sc|M\\.?\\s?Sc|B\\.?\\s?A|M\\.?\\s?A|Ph\\.?\\s?D|MBA|B\\.?\\s?Eng|M\\.?\\s?Eng|B\\.?\\s?Tech|M\\.?\\s?Tech|LLB|LLM|BBA|BFA|MFA|BSN|MSN|HND|PGCE|Diplom)"
                    + "\\.?(?:\\s*\\(Hons\\))?),?(?:\\s+in)?\\s+(?<area>.+)");

    private static final String AT = "\\s+(?:at|from)\\s+";

    private final Consumer<String> notes;

    Studies(Consumer<String> notes) {
        this.notes = notes;
    }

    void read(List<TextLine> lines, ArrayNode section) {
        for (var entry : Entries.of(lines)) {
            if (entry.head().isEmpty()) {
                entry.body().forEach(line -> notes.accept(line.text()));
                continue;
            }
            var head = new EntryHead(entry.head());
            var study = section.addObject();
            head.divideBefore(Vocabulary::school, Vocabulary::degree);
            head.divide(AT, piece -> Vocabulary.degree(piece) && Vocabulary.school(piece));
            head.divide(
                    ",\\s+",
                    piece -> SCORE.matcher(
                                    piece.substring(piece.indexOf(',') + 1).strip())
                            .matches());
            var degree = head.take(piece -> Vocabulary.degree(piece) && !Vocabulary.school(piece))
                    .or(() -> head.take(piece -> Vocabulary.degree(piece) && head.size() > 1));
            degree.ifPresent(text -> degree(text, study));
            head.take(piece -> SCORE.matcher(piece).matches()).ifPresent(score -> study.put("score", score));
            head.take(Vocabulary::school)
                    .or(() -> head.take(piece -> !Vocabulary.place(piece)))
                    .or(head::takeFirst)
                    .ifPresent(school -> study.put("institution", school));
            if (!study.has("area")) {
                head.take(piece -> !Vocabulary.place(piece)).ifPresent(area -> study.put("area", area));
            }
            Posts.dates(head, study);
            for (var left : head.left()) {
                course(left, study);
            }
            entry.body().forEach(line -> body(line.text().replace('\t', ' '), study));
        }
    }

    private static void degree(String text, ObjectNode study) {
        var whole = DEGREE_OF.matcher(text);
        var brief = SHORT_DEGREE.matcher(text);
        var matcher = whole.matches() ? whole : brief.matches() ? brief : null;
        if (matcher == null) {
            study.put("studyType", text);
        } else {
            var area = matcher.group("area");
            study.put(
                    "studyType", text.substring(0, matcher.start("area")).replaceAll("(?:,|\\s+in|\\s+of)?\\s+$", ""));
            study.put("area", area);
        }
    }

    private static void body(String text, ObjectNode study) {
        if (!study.has("score") && SCORE.matcher(text).matches()) {
            study.put("score", text);
            return;
        }
        var courses = text.replaceFirst("(?i)^(?:relevant\\s+)?(?:courses|coursework|modules)\\s*:\\s*", "");
        if (courses.equals(text)) {
            course(text, study);
        } else {
            Lists.parts(courses).forEach(part -> course(part, study));
        }
    }

    private static void course(String text, ObjectNode study) {
        study.withArray("courses").add(text);
    }
}
