package dev.postlude.resume.pages;

import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Change;
import dev.postlude.resume.tailor.Rejections;
import dev.postlude.resume.tailor.TailoredResume;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of both versions, line by line.
///
/// @param title what the part is, such as a post and where it was held
public record SideBySide(String title, String under, List<Pair> pairs) {

    /// @param before what the uploaded resume says
    /// @param after  what the tailored one says; empty for what was left out
    /// @param mark   `same`, `moved`, `reworded`, `left_out` or `restored`
    /// @param reason   why it differs; empty if it does not
    /// @param change   what the difference is called; empty if it cannot be taken back
    /// @param rejected whether it was taken back
    public record Pair(String before, String after, String mark, String reason, String change, boolean rejected) {

        /// Where on the page it is, for whoever comes back to it.
        public String anchor() {
            return SideBySide.anchor(change);
        }
    }

    static String anchor(String change) {
        return "c-" + change.replaceAll("\\W+", "-");
    }

    static List<SideBySide> of(Resume source, TailoredResume made, Collection<String> rejected) {
        return new Pairing(source, made, rejected).parts();
    }

    private static final class Pairing {

        private final Resume source;
        private final TailoredResume made;
        private final Collection<String> rejected;
        private final Map<String, Change> changed = new HashMap<>();
        private final Map<String, List<Change>> leftOut = new LinkedHashMap<>();

        Pairing(Resume source, TailoredResume made, Collection<String> rejected) {
            this.rejected = rejected;
            this.source = source;
            this.made = made;
            for (var change : made.changes()) {
                if (change.kind() == Change.Kind.LEFT_OUT) {
                    var from = change.sources().isEmpty()
                            ? ""
                            : parent(change.sources().getFirst());
                    leftOut.computeIfAbsent(from, part -> new ArrayList<>()).add(change);
                } else {
                    changed.put(change.path(), change);
                }
            }
        }

        List<SideBySide> parts() {
            var parts = new ArrayList<SideBySide>();
            var resume = made.resume();
            if (changed.containsKey("basics.label")) {
                add(
                        parts,
                        "What you call yourself",
                        "",
                        List.of(new Line("basics.label", resume.basics().label())));
            }
            if (!resume.basics().summary().isBlank()) {
                add(
                        parts,
                        "Summary",
                        "",
                        List.of(new Line("basics.summary", resume.basics().summary())));
            }
            resume.work().forEach(post -> add(parts, post));
            resume.volunteer().forEach(post -> add(parts, post));
            resume.projects().forEach(project -> add(parts, project.name(), project.entity(), project.highlights()));
            skills().ifPresent(parts::add);
            leftOut.values().stream()
                    .filter(rest -> !rest.isEmpty())
                    .forEach(rest -> parts.add(new SideBySide(
                            "Left out", "", rest.stream().map(this::pair).toList())));
            return List.copyOf(parts);
        }

        /// One line each, for single words side by side say nothing.
        private Optional<SideBySide> skills() {
            var before = words(source);
            var after = words(made.resume());
            var mark = before.equals(after) ? "same" : "reworded";
            return after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SideBySide("Skills", "", List.of(new Pair(before, after, mark, "", "", false))));
        }

        private static String words(Resume resume) {
            return resume.skills().stream()
                    .flatMap(group -> group.keywords().stream())
                    .map(Line::text)
                    .collect(Collectors.joining(", "));
        }

        private void add(List<SideBySide> parts, Position post) {
            var lines = new ArrayList<Line>();
            if (!post.summary().isBlank()) {
                lines.add(new Line(post.id() + ".summary", post.summary()));
            }
            lines.addAll(post.highlights());
            add(parts, post.title(), post.employer(), lines);
        }

        private void add(List<SideBySide> parts, String title, String under, List<Line> lines) {
            var pairs = new ArrayList<Pair>();
            lines.forEach(line -> pairs.add(pair(line)));
            lines.stream()
                    .flatMap(line -> sources(line.id()).stream())
                    .map(Pairing::parent)
                    .distinct()
                    .forEach(from -> {
                        var rest = leftOut.remove(from);
                        if (rest != null) {
                            rest.forEach(change -> pairs.add(pair(change)));
                        }
                    });
            if (!pairs.isEmpty()) {
                parts.add(new SideBySide(title, under, List.copyOf(pairs)));
            }
        }

        private Pair pair(Line line) {
            var before = sources(line.id()).stream()
                    .map(id -> source.text(id).orElse(""))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" "));
            var change = changed.get(line.id());
            if (change == null) {
                return new Pair(before.isEmpty() ? line.text() : before, line.text(), "same", "", "", false);
            }
            var id = change.kind() == Change.Kind.RESTORED ? "" : Rejections.id(change);
            return new Pair(
                    before.isEmpty() ? change.before() : before,
                    line.text(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.reason(),
                    id,
                    rejected.contains(id));
        }

        private Pair pair(Change leftOut) {
            var id = Rejections.id(leftOut);
            return new Pair(leftOut.before(), "", "left_out", leftOut.reason(), id, rejected.contains(id));
        }

        private List<String> sources(String id) {
            var known = made.sources().get(id);
            return known == null ? List.of() : known;
        }

        /// `work[0]` of `work[0].highlights[2]`.
        private static String parent(String id) {
            var dot = id.indexOf('.');
            return dot < 0 ? id : id.substring(0, dot);
        }
    }
}
