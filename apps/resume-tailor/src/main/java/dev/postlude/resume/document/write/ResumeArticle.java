package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Credit;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Period;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.SkillGroup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Builds the article of a resume as elements, so that its text can only ever become text.
final class ResumeArticle {

    private static final Set<String> LINKED = Set.of("http", "https");

    private final Resume resume;
    private final Element article = new Element("article").addClass("resume");

    ResumeArticle(Resume resume) {
        this.resume = resume;
    }

    Element element() {
        head();
        if (!resume.basics().summary().isEmpty()) {
            section("Summary")
                    .addClass("lines")
                    .appendElement("p")
                    .text(resume.basics().summary());
        }
        positions("Experience", resume.work());
        projects();
        education();
        skills();
        positions("Volunteering", resume.volunteer());
        credits("Certificates", resume.certificates());
        credits("Awards", resume.awards());
        credits("Publications", resume.publications());
        languages();
        interests();
        references();
        return article;
    }

    private void head() {
        var basics = resume.basics();
        var header = article.appendElement("header");
        header.appendElement("h1").text(basics.name());
        optional(header, "p", basics.label()).forEach(label -> label.addClass("label"));
        var contact = new Element("ul").addClass("contact");
        optional(contact, "li", basics.place());
        if (!basics.email().isEmpty()) {
            contact.appendElement("li")
                    .appendElement("a")
                    .attr("href", "mailto:" + mail(basics.email()))
                    .text(basics.email());
        }
        optional(contact, "li", basics.phone());
        link(contact, basics.url());
        basics.profiles()
                .forEach(profile -> link(
                        contact,
                        profile.url().isEmpty() ? joined(" ", profile.network(), profile.username()) : profile.url()));
        if (contact.childrenSize() > 0) {
            header.appendChild(contact);
        }
    }

    private static String mail(String address) {
        return address.matches("[\\w.+%-]+@[\\w.-]+") ? address : "";
    }

    private static void link(Element list, String url) {
        if (url.isEmpty()) {
            return;
        }
        var item = list.appendElement("li");
        var shown = url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
        if (linkable(url)) {
            item.appendElement("a").attr("href", url).text(shown);
        } else {
            item.text(shown);
        }
    }

    private static boolean linkable(String url) {
        try {
            var scheme = new URI(url).getScheme();
            return scheme != null && LINKED.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private void positions(String heading, List<Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        var section = section(heading);
        for (var post : positions) {
            boolean titled = !post.title().isEmpty();
            var entry = entry(section, titled ? post.title() : post.employer(), post.period(), true);
            optional(entry, "p", joined(", ", titled ? post.employer() : "", post.place()))
                    .forEach(who -> who.addClass("who"));
            optional(entry, "p", post.description()).forEach(said -> said.addClass("said"));
            optional(entry, "p", post.summary()).forEach(said -> said.addClass("said"));
            list(entry, post.highlights());
        }
    }

    private void projects() {
        if (resume.projects().isEmpty()) {
            return;
        }
        var section = section("Projects");
        for (var project : resume.projects()) {
            var entry = entry(section, project.name(), project.period(), false);
            optional(entry, "p", joined(", ", project.entity(), String.join(", ", project.roles())))
                    .forEach(who -> who.addClass("who"));
            optional(entry, "p", project.description()).forEach(said -> said.addClass("said"));
            list(entry, project.highlights());
            optional(entry, "p", String.join(", ", project.keywords())).forEach(said -> said.addClass("said"));
        }
    }

    private void education() {
        if (resume.education().isEmpty()) {
            return;
        }
        var section = section("Education");
        for (var study : resume.education()) {
            var degree = joined(", ", study.degree(), study.area());
            var entry = entry(section, degree.isEmpty() ? study.institution() : degree, study.period(), false);
            optional(entry, "p", joined(", ", degree.isEmpty() ? "" : study.institution(), study.score()))
                    .forEach(who -> who.addClass("who"));
            optional(entry, "p", texts(study.courses())).forEach(said -> said.addClass("said"));
        }
    }

    private void skills() {
        if (resume.skills().isEmpty()) {
            return;
        }
        var section = section("Skills").addClass("lines");
        for (SkillGroup group : resume.skills()) {
            named(section, joined(", ", group.name(), group.level()), texts(group.keywords()));
        }
    }

    private static void named(Element section, String name, String text) {
        var line = section.appendElement("p");
        if (!name.isEmpty()) {
            line.appendElement("b").text(text.isEmpty() ? name : name + ":");
        }
        if (!text.isEmpty()) {
            line.appendText((name.isEmpty() ? "" : " ") + text);
        }
    }

    private void credits(String heading, List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        var section = section(heading).addClass("lines");
        for (var credit : credits) {
            var line = section.appendElement("p");
            line.appendElement("b").text(credit.title());
            var rest = joined(", ", credit.by(), Dates.shown(credit.date()));
            line.appendText(
                    joined(". ", (credit.title().isEmpty() || rest.isEmpty() ? "" : ", ") + rest, credit.summary()));
        }
    }

    private void languages() {
        if (!resume.languages().isEmpty()) {
            section("Languages")
                    .addClass("lines")
                    .appendElement("p")
                    .text(resume.languages().stream()
                            .map(language -> language.fluency().isEmpty()
                                    ? language.language()
                                    : "%s (%s)".formatted(language.language(), language.fluency()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void interests() {
        if (!resume.interests().isEmpty()) {
            section("Interests")
                    .addClass("lines")
                    .appendElement("p")
                    .text(resume.interests().stream()
                            .map(group -> joined(": ", group.name(), texts(group.keywords())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void references() {
        if (!resume.references().isEmpty()) {
            var section = section("References").addClass("lines");
            resume.references().forEach(reference -> named(section, reference.title(), reference.summary()));
        }
    }

    private Element section(String heading) {
        var section = article.appendElement("section");
        section.appendElement("h2").text(heading);
        return section;
    }

    private static Element entry(Element section, String what, Period period, boolean ongoing) {
        var entry = section.appendElement("div").addClass("entry");
        var top = entry.appendElement("div").addClass("top");
        top.appendElement("h3").text(what);
        optional(top, "p", Dates.shown(period, ongoing)).forEach(when -> when.addClass("when"));
        return entry;
    }

    private static void list(Element entry, List<Line> lines) {
        if (!lines.isEmpty()) {
            var list = entry.appendElement("ul");
            lines.forEach(line -> list.appendElement("li").text(line.text()));
        }
    }

    private static List<Element> optional(Element parent, String tag, String text) {
        return text.isEmpty() ? List.of() : List.of(parent.appendElement(tag).text(text));
    }

    private static String texts(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining(", "));
    }

    private static String joined(String divider, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(divider));
    }
}
