package dev.postlude.resume.document.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts a resume together from the lines of a document, by its headings.
///
/// Nothing is dropped: what stands under an unknown heading, and what a known one does not explain, becomes a note.
final class TextResumes {

    private static final Pattern INLINE = Pattern.compile("(?<heading>[\\p{L} &]{5,30}):\\s+(?<rest>\\S.*)");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page|seite)\\s+\\d+(?:\\s*(?:of|/|von)\\s*\\d+)?");

    private static final int FEWEST_LETTERS = 20;

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<String> notes = new ArrayList<>();

    private TextResumes() {}

    /// Lines under one heading.
    private record Part(Section section, String heading, List<TextLine> lines) {}

    static Resume read(List<TextLine> lines) {
        long letters = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isLetter)
                .count();
        if (letters < FEWEST_LETTERS) {
            throw UnreadableResume.of(
                    Reason.INVALID, "There is hardly any text in this document. Send one with a name and work.");
        }
        var resume = new TextResumes();
        var parts = parts(lines);
        resume.head(parts.getFirst().lines());
        parts.subList(1, parts.size()).forEach(resume::place);
        if (!resume.notes.isEmpty()) {
            resume.notes.forEach(resume.json.putArray("notes")::add);
        }
        return Resume.of(resume.json);
    }

    private static List<Part> parts(List<TextLine> lines) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Section.CONTACT, "", new ArrayList<>()));
        var headingStyles = lines.stream()
                .filter(line -> !line.bullet() && Section.named(line.text()).isPresent())
                .map(TextLine::style)
                .filter(style -> style != 0)
                .toList();
        for (var line : lines) {
            var section = line.bullet() ? Optional.<Section>empty() : Section.named(line.text());
            var inline = INLINE.matcher(line.text());
            var current = parts.getLast().section();
            boolean lists = current != Section.SKILLS && !line.bullet() && inline.matches();
            if (section.isPresent()) {
                parts.add(new Part(section.get(), line.text(), new ArrayList<>()));
            } else if (lists && Section.named(inline.group("heading")).isPresent()) {
                var own = Section.named(inline.group("heading")).orElse(Section.OTHER);
                parts.add(new Part(own, inline.group("heading"), new ArrayList<>()));
                parts.getLast().lines().add(line.withText(inline.group("rest")));
            } else if (parts.size() > 1 && line.looksLikeHeading() && unknown(line, headingStyles)) {
                parts.add(new Part(Section.OTHER, line.text(), new ArrayList<>()));
            } else {
                parts.getLast().lines().add(line);
            }
        }
        return parts;
    }

    /// A line set as the known headings are, with something empty above it, is a heading too.
    private static boolean unknown(TextLine line, List<Integer> headingStyles) {
        return headingStyles.contains(line.style())
                && line.gap()
                && !Vocabulary.title(line.text())
                && !Vocabulary.company(line.text());
    }

    private void head(List<TextLine> lines) {
        var contacts = new Contacts(json.putObject("basics"));
        contacts.read(lines, true);
        if (!contacts.prose().isEmpty()) {
            summary(String.join(" ", contacts.prose()));
        }
        notes.addAll(contacts.left());
    }

    private void place(Part part) {
        var lines = part.lines().stream().filter(line -> !pageNumber(line)).toList();
        if (lines.isEmpty()) {
            return;
        }
        switch (part.section()) {
            case CONTACT -> {
                var contacts = new Contacts((ObjectNode) json.path("basics"));
                contacts.read(lines, false);
                notes.addAll(contacts.left());
            }
            case SUMMARY -> summary(String.join(" ", texts(lines)));
            case WORK -> new Posts(notes::add).positions(lines, json.withArray("work"), "name");
            case VOLUNTEER -> new Posts(notes::add).positions(lines, json.withArray("volunteer"), "organization");
            case PROJECTS -> new Posts(notes::add).projects(lines, json.withArray("projects"));
            case EDUCATION -> new Studies(notes::add).read(lines, json.withArray("education"));
            case SKILLS -> Lists.skills(lines, json.withArray("skills"));
            case LANGUAGES -> Lists.languages(lines, json.withArray("languages"));
            case INTERESTS -> Lists.interests(lines, json.withArray("interests"));
            case CERTIFICATES -> Lists.credits(lines, json.withArray("certificates"), "name", "issuer", "date");
            case AWARDS -> Lists.credits(lines, json.withArray("awards"), "title", "awarder", "date");
            case PUBLICATIONS ->
                Lists.credits(lines, json.withArray("publications"), "name", "publisher", "releaseDate");
            case REFERENCES -> Lists.references(lines, json.withArray("references"));
            case OTHER ->
                lines.forEach(
                        line -> notes.add(part.heading() + ": " + line.text().replace('\t', ' ')));
        }
    }

    private void summary(String text) {
        var basics = (ObjectNode) json.path("basics");
        var said = basics.path("summary").asText("");
        basics.put("summary", said.isEmpty() ? text : said + " " + text);
    }

    private static List<String> texts(List<TextLine> lines) {
        return lines.stream().map(line -> line.text().replace('\t', ' ')).toList();
    }

    private boolean pageNumber(TextLine line) {
        boolean number = PAGE_NUMBER.matcher(line.text()).matches();
        if (number) {
            notes.add(line.text());
        }
        return number;
    }
}
