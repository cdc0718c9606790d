package dev.postlude.resume.tailor;

import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Period;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Project;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.Study;
import dev.postlude.resume.tailor.Truth.Invention;
import dev.postlude.resume.tailor.Truth.Kind;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks what stands in fields of its own: employers, titles, periods, degrees, skills. Each must be as in one entry
/// of the source, so that a title cannot wander from one employer to another.
final class TruthOfEntries {

    /// Fields that [TruthOfTexts] reads as sentences; all others must be found in the source as they are.
    static final String SENTENCES =
            "basics\\.(?:summary|label)|(?:work|volunteer|projects)\\[\\d+]\\.(?:summary|description|highlights\\[\\d+])";

    private static final String CHECKED_AS_ENTRY =
            "(?:work|volunteer)\\[\\d+]\\.(?:name|organization|position|startDate|endDate)"
                    + "|education\\[\\d+]\\.(?:institution|studyType|area|startDate|endDate)"
                    + "|projects\\[\\d+]\\.(?:name|startDate|endDate)"
                    + "|skills\\[\\d+]\\.keywords\\[\\d+]";

    private final Resume source;
    private final Resume result;

    TruthOfEntries(Resume source, Resume result) {
        this.source = source;
        this.result = result;
    }

    void findInto(List<Invention> found) {
        result.work().forEach(post -> position(post, "name", source.work(), found));
        result.volunteer().forEach(post -> position(post, "organization", source.volunteer(), found));
        result.projects().forEach(project -> project(project, found));
        result.education().forEach(study -> study(study, found));
        skills(found);
        everythingElse(found);
    }

    private static void position(Position post, String employer, List<Position> sources, List<Invention> found) {
        var same = sources.stream()
                .filter(other -> same(other.employer(), post.employer()))
                .toList();
        if (same.isEmpty()) {
            found.add(new Invention(
                    Kind.EMPLOYER,
                    post.id() + "." + employer,
                    post.employer(),
                    "The source knows no employer \"%s\".".formatted(post.employer())));
            return;
        }
        var titled =
                same.stream().filter(other -> same(other.title(), post.title())).toList();
        if (titled.isEmpty()) {
            found.add(new Invention(
                    Kind.TITLE,
                    post.id() + ".position",
                    post.title(),
                    "At %s the source says \"%s\", not \"%s\"."
                            .formatted(post.employer(), same.getFirst().title(), post.title())));
        }
        period(
                post.id(),
                post.period(),
                (titled.isEmpty() ? same : titled)
                        .stream().map(Position::period).toList(),
                found);
    }

    private void project(Project project, List<Invention> found) {
        var same = source.projects().stream()
                .filter(other -> same(other.name(), project.name()))
                .toList();
        if (same.isEmpty()) {
            found.add(new Invention(
                    Kind.EMPLOYER,
                    project.id() + ".name",
                    project.name(),
                    "The source knows no project \"%s\".".formatted(project.name())));
        } else {
            period(
                    project.id(),
                    project.period(),
                    same.stream().map(Project::period).toList(),
                    found);
        }
    }

    private void study(Study study, List<Invention> found) {
        var same = source.education().stream()
                .filter(other -> same(other.institution(), study.institution())
                        && same(other.degree(), study.degree())
                        && same(other.area(), study.area()))
                .toList();
        if (same.isEmpty()) {
            var text = "%s %s, %s"
                    .formatted(study.degree(), study.area(), study.institution())
                    .strip();
            found.add(new Invention(
                    Kind.DEGREE, study.id() + ".studyType", text, "The source knows no \"%s\".".formatted(text)));
        } else {
            period(study.id(), study.period(), same.stream().map(Study::period).toList(), found);
        }
    }

    private static void period(String id, Period period, List<Period> sources, List<Invention> found) {
        if (sources.contains(period)) {
            return;
        }
        boolean start = sources.stream().noneMatch(other -> other.start().equals(period.start()));
        found.add(new Invention(
                Kind.DATE,
                id + (start ? ".startDate" : ".endDate"),
                start ? period.start() : period.end(),
                "%s: from \"%s\" to \"%s\" is not what the source says.".formatted(id, period.start(), period.end())));
    }

    private void skills(List<Invention> found) {
        var said =
                source.lines().stream().map(line -> Terms.tokens(line.text())).toList();
        for (var group : result.skills()) {
            for (var keyword : group.keywords()) {
                var forms = Aliases.showing(keyword.text());
                if (said.stream().noneMatch(tokens -> Terms.says(tokens, forms)) && !verbatim(keyword.text())) {
                    found.add(new Invention(
                            Kind.SKILL,
                            keyword.id(),
                            keyword.text(),
                            "The source does not say \"%s\".".formatted(keyword.text())));
                }
            }
        }
    }

    private boolean verbatim(String text) {
        return source.lines().stream().anyMatch(line -> same(line.text(), text));
    }

    /// Whatever else is in the document must stand in a field of the same name in the source.
    private void everythingElse(List<Invention> found) {
        Set<String> known = source.lines().stream()
                .map(TruthOfEntries::fieldAndText)
                .collect(Collectors.toCollection(HashSet::new));
        for (var line : result.lines()) {
            boolean elsewhere = line.id().matches(SENTENCES) || line.id().matches(CHECKED_AS_ENTRY);
            if (!elsewhere && !known.contains(fieldAndText(line))) {
                found.add(new Invention(
                        kind(line.id()),
                        line.id(),
                        line.text(),
                        "The source does not say \"%s\".".formatted(line.text())));
            }
        }
    }

    private static Kind kind(String id) {
        if (id.matches(".*[dD]ate")) {
            return Kind.DATE;
        }
        var section = id.replaceAll("\\W.*", "");
        return switch (section) {
            case "education", "certificates", "awards", "publications" -> Kind.DEGREE;
            case "skills", "languages", "interests" -> Kind.SKILL;
            default -> id.endsWith(".roles") || id.contains(".roles[") ? Kind.TITLE : Kind.EMPLOYER;
        };
    }

    private static String fieldAndText(Line line) {
        return line.id().replaceAll("\\[\\d+]", "[]") + "=" + plain(line.text());
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
