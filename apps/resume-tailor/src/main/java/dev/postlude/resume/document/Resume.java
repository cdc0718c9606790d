package dev.postlude.resume.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// A resume: a JSON Resume document, kept whole and in its own order, with views on what is understood of it.
///
/// Fields nobody here knows stay where they are. In JSON it is the document itself, so a record with a
/// resume in it can be a step's result or a column. It never changes; [#json()] hands out a copy.
public final class Resume {

    /// Where the tailored resume says which texts it was made from: `meta.sources`.
    public static final String SOURCES = "sources";

    /// Text of an upload that could not be placed. Not part of JSON Resume, which allows more fields.
    private static final String NOTES = "notes";

    private static final Set<String> NOT_TEXT = Set.of("meta", "$schema");

    private final ObjectNode json;

    private Resume(ObjectNode json) {
        this.json = json;
    }

    /// Takes `json` as it is. Bytes from outside are read by `ResumeReader`, which validates them.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Resume of(ObjectNode json) {
        return new Resume(json.deepCopy());
    }

    @JsonValue
    public ObjectNode json() {
        return json.deepCopy();
    }

    public Basics basics() {
        var basics = json.path("basics");
        return new Basics(
                text(basics, "name"),
                text(basics, "label"),
                text(basics, "email"),
                text(basics, "phone"),
                text(basics, "url"),
                place(basics.path("location")),
                text(basics, "summary"),
                each(
                        basics.path("profiles"),
                        "basics.profiles",
                        (id, profile) -> new Basics.Profile(
                                id, text(profile, "network"), text(profile, "username"), text(profile, "url"))));
    }

    public List<Position> work() {
        return each(json.path("work"), "work", (id, post) -> position(id, post, "name"));
    }

    public List<Position> volunteer() {
        return each(json.path("volunteer"), "volunteer", (id, post) -> position(id, post, "organization"));
    }

    public List<Project> projects() {
        return each(
                json.path("projects"),
                "projects",
                (id, project) -> new Project(
                        id,
                        text(project, "name"),
                        text(project, "entity"),
                        text(project, "description"),
                        text(project, "url"),
                        period(project),
                        texts(project.path("roles")),
                        texts(project.path("keywords")),
                        lines(project, id, "highlights")));
    }

    public List<Study> education() {
        return each(
                json.path("education"),
                "education",
                (id, study) -> new Study(
                        id,
                        text(study, "institution"),
                        text(study, "studyType"),
                        text(study, "area"),
                        text(study, "url"),
                        period(study),
                        text(study, "score"),
                        lines(study, id, "courses")));
    }

    public List<SkillGroup> skills() {
        return groups("skills");
    }

    public List<SkillGroup> interests() {
        return groups("interests");
    }

    public List<Language> languages() {
        return each(
                json.path("languages"),
                "languages",
                (id, language) -> new Language(id, text(language, "language"), text(language, "fluency")));
    }

    public List<Credit> certificates() {
        return credits("certificates", "name", "issuer", "date", "summary");
    }

    public List<Credit> awards() {
        return credits("awards", "title", "awarder", "date", "summary");
    }

    public List<Credit> publications() {
        return credits("publications", "name", "publisher", "releaseDate", "summary");
    }

    public List<Credit> references() {
        return credits("references", "name", "", "", "reference");
    }

    /// What could not be placed when the resume was read from a document. Never dropped, never shown to employers.
    public List<Line> notes() {
        return lines(json, "", NOTES);
    }

    /// Every text in the document with its id, in order, but for `meta`.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        json.properties().forEach(field -> {
            if (!NOT_TEXT.contains(field.getKey())) {
                collect(field.getKey(), field.getValue(), lines);
            }
        });
        return List.copyOf(lines);
    }

    /// The text with this id.
    public Optional<String> text(String id) {
        var node = Ids.node(json, id);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /// The ids, in the resume this one was made from, of what `id` was made from. Empty for a resume as uploaded.
    public List<String> sources(String id) {
        return texts(json.path("meta").path(SOURCES).path(id));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resume resume && json.equals(resume.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /// The document as JSON in one line.
    @Override
    public String toString() {
        return json.toString();
    }

    private static void collect(String path, JsonNode node, List<Line> lines) {
        if (node.isTextual() && !node.textValue().isBlank()) {
            lines.add(new Line(path, node.textValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect("%s[%d]".formatted(path, i), node.get(i), lines);
        }
        node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), lines));
    }

    private static Position position(String id, JsonNode post, String employer) {
        return new Position(
                id,
                text(post, employer),
                text(post, "position"),
                text(post, "location"),
                text(post, "description"),
                text(post, "url"),
                period(post),
                text(post, "summary"),
                lines(post, id, "highlights"));
    }

    private List<SkillGroup> groups(String section) {
        return each(
                json.path(section),
                section,
                (id, group) ->
                        new SkillGroup(id, text(group, "name"), text(group, "level"), lines(group, id, "keywords")));
    }

    private List<Credit> credits(String section, String title, String by, String date, String summary) {
        return each(
                json.path(section),
                section,
                (id, credit) -> new Credit(
                        id,
                        text(credit, title),
                        text(credit, by),
                        text(credit, date),
                        text(credit, "url"),
                        text(credit, summary)));
    }

    private static Period period(JsonNode node) {
        return new Period(text(node, "startDate"), text(node, "endDate"));
    }

    private static String place(JsonNode location) {
        return Stream.of("city", "region", "countryCode")
                .map(field -> text(location, field))
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    private static List<Line> lines(JsonNode parent, String parentId, String field) {
        var array = parent.path(field);
        var prefix = parentId.isEmpty() ? field : parentId + "." + field;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isTextual() && !array.get(i).textValue().isBlank()) {
                lines.add(new Line(
                        "%s[%d]".formatted(prefix, i), array.get(i).textValue().strip()));
            }
        }
        return List.copyOf(lines);
    }

    private static <T> List<T> each(JsonNode array, String path, BiFunction<String, JsonNode, T> view) {
        var views = new ArrayList<T>();
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            views.add(view.apply("%s[%d]".formatted(path, i), array.get(i)));
        }
        return List.copyOf(views);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> {
            if (node.isTextual() && !node.textValue().isBlank()) {
                texts.add(node.textValue().strip());
            }
        });
        return List.copyOf(texts);
    }

    private static String text(JsonNode node, String field) {
        return field.isEmpty() ? "" : node.path(field).asText("").strip();
    }
}
