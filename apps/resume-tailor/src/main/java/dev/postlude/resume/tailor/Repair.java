package dev.postlude.resume.tailor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Ids;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Assembly.Draft;
import dev.postlude.resume.tailor.Change.Kind;
import dev.postlude.resume.tailor.Truth.Invention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes back what a draft invented: the line says again what its first source says, word for word.
final class Repair {

    private final Resume source;
    private final Draft draft;
    private final ObjectNode json;
    private final Map<String, List<String>> sources;
    private final List<Change> changes;

    private Repair(Resume source, Draft draft) {
        this.source = source;
        this.draft = draft;
        this.json = draft.resume().json();
        this.sources = new LinkedHashMap<>(draft.sources());
        this.changes = new ArrayList<>(draft.changes());
    }

    /// A draft in which truth finds nothing. If single lines cannot be mended, the source itself, with its lines as
    /// they
    /// were: that is always true.
    static Draft of(Resume source, Draft draft, Truth truth) {
        if (truth.holds()) {
            return draft;
        }
        var repair = new Repair(source, draft);
        var byPath = truth.inventions().stream()
                .collect(Collectors.groupingBy(Invention::path, LinkedHashMap::new, Collectors.toList()));
        byPath.forEach(repair::restore);
        var repaired = repair.draft();
        return Truth.check(source, repaired.resume()).holds() ? repaired : Assembly.of(source, NOTHING);
    }

    private static final Edits NOTHING = new Edits("", new Edits.Said(List.of(), ""), List.of(), List.of());

    private void restore(String path, List<Invention> inventions) {
        var from = sources.getOrDefault(path, List.of(path)).getFirst();
        var before = draft.resume().text(path).orElse("");
        var own = source.text(from).orElse("");
        int dot = path.lastIndexOf('.');
        int bracket = path.lastIndexOf('[');
        if (path.endsWith("]") && Ids.node(json, path.substring(0, bracket)) instanceof ArrayNode array) {
            array.set(Integer.parseInt(path.substring(bracket + 1, path.length() - 1)), own);
        } else if (dot > 0 && Ids.node(json, path.substring(0, dot)) instanceof ObjectNode object) {
            if (own.isEmpty()) {
                object.remove(path.substring(dot + 1));
            } else {
                object.put(path.substring(dot + 1), own);
            }
        }
        sources.computeIfPresent(path, (id, ids) -> List.of(from));
        var why = inventions.stream().map(Invention::sentence).distinct().collect(Collectors.joining(" "));
        changes.removeIf(change -> change.path().equals(path));
        changes.add(new Change(Kind.RESTORED, path, List.of(from), before, own, why));
    }

    private Draft draft() {
        var meta = json.withObject("/meta").putObject(Resume.SOURCES);
        sources.forEach((id, ids) -> ids.forEach(meta.putArray(id)::add));
        return new Draft(Resume.of(json), sources, List.copyOf(changes));
    }
}
