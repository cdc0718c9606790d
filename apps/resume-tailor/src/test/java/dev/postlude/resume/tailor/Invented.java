package dev.postlude.resume.tailor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Edits.Entry;
import dev.postlude.resume.tailor.Edits.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Resumes and answers of models put together by chance: the same seed, the same one.
final class Invented {

    private static final List<String> SKILLS = List.of(
            "Java",
            "Postgres",
            "k8s",
            "Kafka",
            "Excel",
            "triage",
            "SAP",
            "React",
            "Tableau",
            "HACCP",
            "Scrum",
            "wound care",
            "C++",
            "Node",
            "R");
    private static final List<String> VERBS = List.of(
            "Rewrote",
            "Built",
            "Responsible for managing",
            "Led",
            "Migrated",
            "Introduced",
            "Automated",
            "Taught",
            "Responsible for checking",
            "Planned",
            "Cut");
    private static final List<String> THINGS = List.of(
            "the billing service",
            "a dashboard",
            "the night shift",
            "40 worksheets",
            "the stock rooms of 3 sites",
            "deployments",
            "an audit in May 2019",
            "the menu");
    private static final List<String> OUTCOMES = List.of(
            ", cutting costs by 12%",
            ", saving 5 hours a week",
            ", reducing errors from 4.5% to 1.2%",
            ", raising sales to €2.4 million",
            ", lowering waste",
            "",
            "",
            "; nobody complained",
            ", winning the Golden Spoon");
    private static final List<String> NAMES = List.of(
            "Fennel & Sons", "Kobold GmbH", "Ørsted Bakery", "St. Anna Hospital", "Łódź Trams", "Blue Heron Labs");
    private static final List<String> TITLES =
            List.of("Engineer", "Senior Nurse", "Chef de partie", "Analyst", "Lead Buyer", "Teacher");
    private static final List<String> LIES = List.of(
            "at Google",
            "with 99% success",
            "since 1987",
            "as Chief Officer",
            "with a PhD in physics",
            "using Haskell and Rust",
            "for 7,000 users",
            "twice as fast",
            "in March 2011");

    private Invented() {}

    static Resume resume(SplittableRandom random) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putObject("basics")
                .put("name", "Person " + random.nextInt(1000))
                .put("label", one(TITLES, random))
                .put(
                        "summary",
                        one(TITLES, random) + " who knows " + one(SKILLS, random) + ". " + line(random) + ". "
                                + line(random) + ". Likes " + one(SKILLS, random) + ".");
        for (int i = 0; i < random.nextInt(1, 5); i++) {
            var post = json.withArray("work")
                    .addObject()
                    .put("name", one(NAMES, random))
                    .put("position", one(TITLES, random))
                    .put("startDate", "20%02d-0%d".formatted(random.nextInt(5, 15), random.nextInt(1, 10)));
            if (random.nextBoolean()) {
                post.put("endDate", "20%02d".formatted(random.nextInt(16, 25)));
            }
            lines(post, random.nextInt(0, 9), random);
        }
        lines(
                json.withArray("projects").addObject().put("name", "Project " + random.nextInt(9)),
                random.nextInt(0, 4),
                random);
        json.withArray("education")
                .addObject()
                .put("institution", "University of Nowhere")
                .put("studyType", "BSc")
                .put("area", "Things");
        var skills = json.withArray("skills").addObject().put("name", "Skills").putArray("keywords");
        random.ints(6, 0, SKILLS.size()).distinct().forEach(i -> skills.add(SKILLS.get(i)));
        return Resume.of(json);
    }

    /// Edits that reword, wander, lie and point at nothing.
    static Edits edits(Resume source, SplittableRandom random) {
        var ids = source.lines().stream().map(Line::id).toList();
        var entries = new ArrayList<Entry>();
        for (var entry : List.of("work[0]", "work[1]", "projects[0]", "volunteer[0]", "work[9]", "basics")) {
            var said = new ArrayList<Said>();
            for (int i = 0; i < random.nextInt(0, 6); i++) {
                var id = random.nextInt(4) == 0 ? one(ids, random) : entry + ".highlights[" + random.nextInt(5) + "]";
                var text = source.text(id).orElse("Something");
                said.add(new Said(
                        random.nextInt(10) == 0 ? List.of() : List.of(id),
                        random.nextInt(3) == 0 ? text : text + " " + one(LIES, random)));
            }
            entries.add(new Entry(entry, said));
        }
        return new Edits(
                random.nextBoolean() ? "" : one(TITLES, random),
                new Said(
                        List.of("basics.summary"),
                        random.nextBoolean() ? "" : source.basics().summary() + " Worked " + one(LIES, random) + "."),
                entries,
                List.of(
                        new Said(List.of("skills[0].keywords[0]"), one(SKILLS, random)),
                        new Said(List.of("skills[7].keywords[0]"), "Rust")));
    }

    private static void lines(ObjectNode entry, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            entry.withArray("highlights").add(line(random));
        }
    }

    private static String line(SplittableRandom random) {
        return one(VERBS, random) + " " + one(THINGS, random)
                + (random.nextBoolean() ? " with " + one(SKILLS, random) : "") + one(OUTCOMES, random);
    }

    private static <T> T one(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
