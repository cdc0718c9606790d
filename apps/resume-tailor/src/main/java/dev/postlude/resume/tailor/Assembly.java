package dev.postlude.resume.tailor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Ids;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Change.Kind;
import dev.postlude.resume.tailor.Edits.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Makes a document of edits: everything from the source, but for the lines the edits speak of. A line whose sources
/// do not exist, or belong to another entry, is not taken.
final class Assembly {

    private static final int MOST_LINE = 400;
    private static final int MOST_SUMMARY = 1_200;

    private final Resume source;
    private final ObjectNode json;
    private final Map<String, List<String>> sources = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> leftOut = new ArrayList<>();

    private Assembly(Resume source) {
        this.source = source;
        this.json = source.json();
    }

    /// @param sources by the ids of the lines in `resume`
    record Draft(Resume resume, Map<String, List<String>> sources, List<Change> changes) {}

    static Draft of(Resume source, Edits edits) {
        var assembly = new Assembly(source);
        assembly.basics(edits);
        for (var section : List.of("work", "volunteer", "projects")) {
            for (int i = 0; i < assembly.json.path(section).size(); i++) {
                assembly.entry("%s[%d]".formatted(section, i), edits);
            }
        }
        assembly.skills(edits.skills());
        return assembly.draft();
    }

    private Draft draft() {
        var meta = json.withObject("/meta").putObject(Resume.SOURCES);
        sources.forEach((id, from) -> from.forEach(meta.putArray(id)::add));
        changes.addAll(leftOut);
        return new Draft(Resume.of(json), Collections.unmodifiableMap(sources), List.copyOf(changes));
    }

    private void basics(Edits edits) {
        var basics = source.basics();
        if (!edits.label().isBlank() && !edits.label().strip().equals(basics.label())) {
            json.withObject("/basics").put("label", edits.label().strip());
            changes.add(new Change(
                    Kind.REWORDED,
                    "basics.label",
                    List.of("basics.label"),
                    basics.label(),
                    edits.label().strip(),
                    "Nearer to the job's title."));
        }
        if (basics.summary().isEmpty()) {
            return;
        }
        var said = edits.summary().text().strip();
        sources.put("basics.summary", List.of("basics.summary"));
        if (!said.isEmpty() && said.length() <= MOST_SUMMARY && !said.equals(basics.summary())) {
            json.withObject("/basics").put("summary", said);
            changes.add(new Change(
                    Kind.REWORDED,
                    "basics.summary",
                    List.of("basics.summary"),
                    basics.summary(),
                    said,
                    "Says first what the job asks about."));
        }
    }

    private void entry(String id, Edits edits) {
        if (!(Ids.node(json, id) instanceof ObjectNode entry)) {
            return;
        }
        for (var field : List.of("summary", "description")) {
            if (entry.path(field).isTextual()) {
                sources.put(id + "." + field, List.of(id + "." + field));
            }
        }
        var lines = lines(id);
        var wanted = edits.entries().stream()
                .filter(edit -> edit.id().equals(id))
                .flatMap(edit -> edit.lines().stream())
                .filter(said -> acceptable(said, lines))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        var said = wanted.isEmpty()
                ? lines.stream()
                        .map(line -> new Said(List.of(line.id()), line.text()))
                        .toList()
                : wanted;
        write(id, entry.putArray("highlights"), said, lines);
    }

    private static boolean acceptable(Said said, List<Line> lines) {
        var ids = lines.stream().map(Line::id).toList();
        return !said.text().isBlank()
                && said.text().length() <= MOST_LINE
                && !said.sources().isEmpty()
                && ids.containsAll(said.sources());
    }

    private void write(String id, ArrayNode highlights, List<Said> said, List<Line> lines) {
        var written = new HashSet<String>();
        var used = new LinkedHashSet<String>();
        int last = -1;
        for (var line : said) {
            if (!written.add(line.text().strip())) {
                continue;
            }
            var path = "%s.highlights[%d]".formatted(id, highlights.size());
            highlights.add(line.text().strip());
            sources.put(path, List.copyOf(line.sources()));
            used.addAll(line.sources());
            int at = index(line.sources().getFirst());
            var before = source.text(line.sources().getFirst()).orElse("").strip();
            if (line.sources().size() > 1 || !before.equals(line.text().strip())) {
                changes.add(new Change(
                        Kind.REWORDED,
                        path,
                        line.sources(),
                        before,
                        line.text().strip(),
                        "The same, said for this job."));
            } else if (at < last) {
                changes.add(new Change(
                        Kind.MOVED,
                        path,
                        line.sources(),
                        "",
                        before,
                        "Less to the point than what stands above it now."));
            } else if (at > highlights.size() - 1 && firstSkipped(lines, at, used)) {
                changes.add(new Change(
                        Kind.MOVED, path, line.sources(), "", before, "More to the point than what stood above it."));
            }
            last = Math.max(last, at);
        }
        lines.stream()
                .filter(line -> !used.contains(line.id()))
                .forEach(line -> leftOut.add(new Change(
                        Kind.LEFT_OUT,
                        "",
                        List.of(line.id()),
                        line.text(),
                        "",
                        "Neither asked about by this job nor a result.")));
    }

    /// Whether a line that stood above is not yet written, so that this one has overtaken it.
    private static boolean firstSkipped(List<Line> lines, int at, LinkedHashSet<String> used) {
        return lines.stream().anyMatch(line -> index(line.id()) < at && !used.contains(line.id()));
    }

    private static int index(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('[') + 1, id.length() - 1));
    }

    private List<Line> lines(String id) {
        return source.lines().stream()
                .filter(line -> line.id().startsWith(id + ".highlights["))
                .toList();
    }

    /// Groups stay; within each, the wanted ones come first, and the group with the first wanted one leads.
    private void skills(List<Said> wanted) {
        var groups = new LinkedHashMap<Integer, List<Said>>();
        var known = new LinkedHashMap<String, Line>();
        source.skills().forEach(group -> group.keywords().forEach(word -> known.put(word.id(), word)));
        var order = new ArrayList<>(wanted.stream()
                .filter(said -> said.sources().size() == 1
                        && known.containsKey(said.sources().getFirst())
                        && !said.text().isBlank())
                .toList());
        known.values().forEach(word -> order.add(new Said(List.of(word.id()), word.text())));
        var done = new HashSet<String>();
        for (var said : order) {
            var id = said.sources().getFirst();
            if (done.add(id)) {
                groups.computeIfAbsent(index(id.substring(0, id.indexOf(']') + 1)), group -> new ArrayList<>())
                        .add(said);
            }
        }
        rewrite(groups);
    }

    private void rewrite(Map<Integer, List<Said>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        var before = json.path("skills");
        var after = JsonNodeFactory.instance.arrayNode();
        groups.forEach((index, words) -> {
            var group = (ObjectNode) before.get(index).deepCopy();
            var keywords = group.putArray("keywords");
            for (var said : words) {
                sources.put("skills[%d].keywords[%d]".formatted(after.size(), keywords.size()), said.sources());
                keywords.add(said.text().strip());
            }
            after.add(group);
        });
        for (int i = 0; i < before.size(); i++) {
            if (!groups.containsKey(i)) {
                after.add(before.get(i));
            }
        }
        json.set("skills", after);
    }
}
