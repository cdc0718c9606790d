package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Credit;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Resume;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a resume as plain text: for judges, for diffs, and for forms that take nothing else. What it says
/// was done stands in lines that begin with a dash.
public final class ResumeText {

    private final StringBuilder text = new StringBuilder();

    private ResumeText() {}

    public static String write(Resume resume) {
        var writer = new ResumeText();
        writer.head(resume);
        writer.positions("Experience", resume.work());
        writer.projects(resume);
        writer.education(resume);
        writer.skills(resume);
        writer.positions("Volunteering", resume.volunteer());
        writer.credits("Certificates", resume.certificates());
        writer.credits("Awards", resume.awards());
        writer.credits("Publications", resume.publications());
        writer.languages(resume);
        writer.interests(resume);
        writer.references(resume);
        return writer.text.toString();
    }

    private void head(Resume resume) {
        var basics = resume.basics();
        line(basics.name());
        line(basics.label());
        line(joined(" | ", basics.place(), basics.email(), basics.phone(), basics.url()));
        line(basics.profiles().stream()
                .map(profile ->
                        profile.url().isEmpty() ? joined(" ", profile.network(), profile.username()) : profile.url())
                .collect(Collectors.joining(" | ")));
        if (!basics.summary().isEmpty()) {
            heading("Summary");
            line(basics.summary());
        }
    }

    private void positions(String heading, List<Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        heading(heading);
        for (var post : positions) {
            boolean titled = !post.title().isEmpty();
            entry(titled ? post.title() : post.employer(), Dates.shown(post.period(), true));
            line(joined(", ", titled ? post.employer() : "", post.place()));
            line(post.description());
            line(post.summary());
            lines(post.highlights());
        }
    }

    private void projects(Resume resume) {
        if (!resume.projects().isEmpty()) {
            heading("Projects");
        }
        for (var project : resume.projects()) {
            line("%s (%s)"
                    .formatted(
                            joined(", ", project.name(), project.entity(), String.join(", ", project.roles())),
                            Dates.shown(project.period(), false))
                    .replace(" ()", ""));
            line(project.description());
            lines(project.highlights());
            line(String.join(", ", project.keywords()));
        }
    }

    private void education(Resume resume) {
        if (!resume.education().isEmpty()) {
            heading("Education");
        }
        for (var study : resume.education()) {
            var degree = joined(", ", study.degree(), study.area());
            entry(degree.isEmpty() ? study.institution() : degree, Dates.shown(study.period(), false));
            line(joined(", ", degree.isEmpty() ? "" : study.institution(), study.score()));
            line(study.courses().stream().map(Line::text).collect(Collectors.joining(", ")));
        }
    }

    /// What and when in one line; where is in the next, so that no comma has to tell a title from an
    /// employer.
    private void entry(String what, String when) {
        line(when.isEmpty() ? what : "%s (%s)".formatted(what, when));
    }

    private void skills(Resume resume) {
        if (!resume.skills().isEmpty()) {
            heading("Skills");
        }
        resume.skills()
                .forEach(group -> line("%s: %s"
                        .formatted(
                                group.name(),
                                group.keywords().stream().map(Line::text).collect(Collectors.joining(", ")))
                        .replaceAll("^: |: $", "")));
    }

    private void credits(String heading, List<Credit> credits) {
        if (!credits.isEmpty()) {
            heading(heading);
        }
        credits.forEach(credit ->
                line(joined(", ", credit.title(), credit.by(), Dates.shown(credit.date()), credit.summary())));
    }

    private void languages(Resume resume) {
        if (!resume.languages().isEmpty()) {
            heading("Languages");
            line(resume.languages().stream()
                    .map(language -> "%s (%s)"
                            .formatted(language.language(), language.fluency())
                            .replace(" ()", ""))
                    .collect(Collectors.joining(", ")));
        }
    }

    private void interests(Resume resume) {
        if (!resume.interests().isEmpty()) {
            heading("Interests");
            line(resume.interests().stream()
                    .map(group -> joined(
                            ": ",
                            group.name(),
                            group.keywords().stream().map(Line::text).collect(Collectors.joining(", "))))
                    .collect(Collectors.joining(", ")));
        }
    }

    private void references(Resume resume) {
        if (!resume.references().isEmpty()) {
            heading("References");
        }
        resume.references().forEach(reference -> line(joined(": ", reference.title(), reference.summary())));
    }

    private void heading(String heading) {
        text.append('\n').append(heading.toUpperCase(Locale.ROOT)).append('\n');
    }

    private void lines(List<Line> lines) {
        lines.forEach(line -> line("- " + line.text()));
    }

    private void line(String line) {
        if (!line.isBlank()) {
            text.append(line.replaceAll("\\s+", " ").strip()).append('\n');
        }
    }

    private static String joined(String divider, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(divider));
    }
}
