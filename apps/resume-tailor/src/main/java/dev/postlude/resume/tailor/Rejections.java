package dev.postlude.resume.tailor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Ids;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Change.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts lines of the uploaded resume back where their owner does not want what was made of them. What comes
/// out is as true as what went in: each line is one that was checked, or one of the source.
public final class Rejections {

    private final Resume source;
    private final TailoredResume made;
    private final List<Change> taken;
    private final ObjectNode json;
    private final Map<String, List<String>> sources;

    private Rejections(Resume source, TailoredResume made, Collection<String> rejected) {
        this.source = source;
        this.made = made;
        this.taken = made.changes().stream()
                .filter(change -> rejected.contains(id(change)))
                .toList();
        this.json = made.resume().json();
        this.sources = new LinkedHashMap<>(made.sources());
    }

    /// What a change is called when somebody speaks of it: where it is, or what was left out.
    public static String id(Change change) {
        return change.kind() == Kind.LEFT_OUT ? "left-out:" + change.sources().getFirst() : change.path();
    }

    /// The changes that can be rejected. What was restored is the source's already.
    public static Set<String> rejectable(TailoredResume made) {
        return made.changes().stream()
                .filter(change -> change.kind() != Kind.RESTORED)
                .map(Rejections::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The resume without the changes of these ids. Without any, the one that was made.
    public static Resume without(Resume source, TailoredResume made, Collection<String> rejected) {
        return rejected.isEmpty() ? made.resume() : new Rejections(source, made, rejected).resume();
    }

    private Resume resume() {
        taken.stream().filter(change -> change.path().startsWith("basics.")).forEach(this::basics);
        for (var section : List.of("work", "volunteer", "projects")) {
            for (int i = 0; i < json.path(section).size(); i++) {
                entry("%s[%d]".formatted(section, i));
            }
        }
        var meta = json.withObject("/meta").putObject(Resume.SOURCES);
        sources.forEach((id, from) -> from.forEach(meta.putArray(id)::add));
        return Resume.of(json);
    }

    private void basics(Change change) {
        var field = change.path().substring("basics.".length());
        var basics = json.withObject("/basics");
        source.text(change.path()).ifPresentOrElse(own -> basics.put(field, own), () -> basics.remove(field));
    }

    /// @param sources where in the uploaded resume it comes from
    private record Item(String text, List<String> sources) {

        int place() {
            var first = sources.getFirst();
            return Integer.parseInt(first.substring(first.lastIndexOf('[') + 1, first.length() - 1));
        }
    }

    private void entry(String id) {
        var prefix = id + ".highlights[";
        boolean touched = taken.stream()
                .anyMatch(change -> change.path().startsWith(prefix)
                        || change.sources().getFirst().startsWith(prefix));
        if (!touched || !(Ids.node(json, id) instanceof ObjectNode entry)) {
            return;
        }
        var items = new ArrayList<Item>();
        var back = new ArrayList<Item>();
        for (int i = 0; i < entry.path("highlights").size(); i++) {
            var path = prefix + i + "]";
            var item = new Item(
                    entry.path("highlights").get(i).asText(), made.sources().getOrDefault(path, List.of(path)));
            switch (rejected(path)) {
                case REWORDED -> item.sources().forEach(from -> items.add(own(from)));
                case MOVED -> back.add(item);
                default -> items.add(item);
            }
            sources.remove(path);
        }
        taken.stream()
                .filter(change -> change.kind() == Kind.LEFT_OUT
                        && change.sources().getFirst().startsWith(prefix))
                .forEach(change -> back.add(own(change.sources().getFirst())));
        back.forEach(item -> insert(items, item));
        var highlights = entry.putArray("highlights");
        for (var item : items) {
            sources.put(prefix + highlights.size() + "]", item.sources());
            highlights.add(item.text());
        }
    }

    /// As what the change at this place is rejected; restored if none is.
    private Kind rejected(String path) {
        return taken.stream()
                .filter(change -> change.path().equals(path))
                .map(Change::kind)
                .findFirst()
                .orElse(Kind.RESTORED);
    }

    private Item own(String id) {
        return new Item(source.text(id).orElse("").strip(), List.of(id));
    }

    /// Before the first line that stands below it in the uploaded resume.
    private static void insert(List<Item> items, Item item) {
        int at = 0;
        while (at < items.size() && items.get(at).place() < item.place()) {
            at++;
        }
        items.add(at, item);
    }
}
