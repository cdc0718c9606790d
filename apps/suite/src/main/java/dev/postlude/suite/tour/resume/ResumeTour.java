package dev.postlude.suite.tour.resume;

import dev.postlude.suite.tour.Experiment;
import dev.postlude.suite.tour.ExperimentFacts;
import dev.postlude.suite.tour.Facts;
import dev.postlude.suite.tour.Request;
import dev.postlude.suite.tour.Stage;
import dev.postlude.suite.tour.SurfaceFacts;
import dev.postlude.suite.tour.Tour;
import dev.postlude.suite.tour.Unmet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Shows the resume tailor to somebody who knows nothing but its HTTP, and says what of it was true.
///
/// Ada brings resumes and jobs, has the ones fitted to the others until both strategies have had three, and
/// says what became of them; Grace tries what she may not; the administrator's orders are interrupted. It
/// needs a short `resume.outcome-window`, for of some nothing is said, and `resume.quota.per-day` as
/// [ResumeGuide] sets it.
public final class ResumeTour implements Tour {

    static final Experiment STRATEGY = new Experiment("resume-tailor", "ai-tailor-resume", "tailor-strategy");

    static final List<String> VARIANTS = List.of("KEYWORD_FIRST", "IMPACT_FIRST");

    /// Less than the 50 unfinished orders that one account may have.
    static final int QUOTA = 45;

    private static final int OF_EACH = 3;
    private static final int MOST = 30;

    private static final String TEXT = """
            Grace Example
            Data analyst
            grace@example.org

            Experience

            Analyst, Harbour Statistics, 2018 - 2023
            - Built weekly reports in SQL and Python.
            - Shortened the monthly closing by 3 days.

            Skills
            SQL, Python
            """;

    private final Stage stage;
    private final Facts facts;
    private final ResumeApi ada;
    private final List<Made> made = new ArrayList<>();
    private Wardrobe.Everything brought = new Wardrobe.Everything(List.of(), List.of());

    ResumeTour(Stage stage) {
        this.stage = stage;
        this.facts = new Facts(stage);
        this.ada = new ResumeApi(stage.app().as("ada"));
    }

    @Override
    public boolean take() {
        var orders = new OrderTour(stage, facts);
        var refusals = new RefusalTour(stage, facts);
        facts.part("Resumes and jobs are brought", this::bring);
        facts.part("Resumes are fitted to jobs, by one of two strategies", () -> {
            requireSamples();
            made.addAll(orders.order(brought, OF_EACH, MOST));
        });
        facts.part("What was fitted is true, and can be looked at", () -> orders.look(requireMade()));
        facts.part("What is not wanted is taken back", () -> orders.decide(requireMade()));
        facts.part("What was fitted is scored", () -> orders.scored(requireMade()));
        facts.part("An order is made once, and followed", () -> orders.keys(brought));
        facts.part("An order is cancelled", () -> orders.cancel(brought));
        facts.part("What became of it is credited", () -> new OutcomeTour(stage, facts).take(requireMade()));
        facts.part("The experiment speaks", this::experiment);
        facts.part("The contract holds, in its order", () -> refusals.contract(brought, requireMade()));
        facts.part("What cannot be a resume is refused", refusals::uploads);
        facts.part("A quota is exact", () -> refusals.race(brought));
        facts.part("Commands are understood, and nothing is done", refusals::commands);
        facts.part("The app is killed", () -> new CrashTour(stage, facts).take(brought));
        facts.part("Pages and descriptions answer", this::surface);
        return facts.summary("Resumes");
    }

    private void bring() {
        brought = new Wardrobe(stage).bring();
        facts.check(
                brought.resumes().size() >= 3 && brought.jobs().size() >= 3,
                "Ada has brought %d resumes and %d jobs"
                        .formatted(brought.resumes().size(), brought.jobs().size()),
                brought::toString);
        var again = new Wardrobe(stage).bring();
        facts.check(
                again.resumes().stream().noneMatch(Wardrobe.Brought::isNew)
                        && again.jobs().stream().noneMatch(Wardrobe.Brought::isNew),
                "bringing them again changes nothing",
                again::toString);
        reads("text/plain", TEXT.getBytes(StandardCharsets.UTF_8), "text");
        reads("application/octet-stream", docx(), "docx");
    }

    private void reads(String type, byte[] bytes, String format) {
        var id = ada.bring(type, bytes).expect(200, 201).json().path("id").asText();
        var seen = ada.browser().get("/api/resumes/" + id).expect(200).json();
        facts.check(
                seen.path("resume").path("basics").path("name").asText().equals("Grace Example")
                        && (seen.path("format").asText().equals(format)
                                || seen.path("format").asText().equals("text")),
                "a resume is read from %s".formatted(format),
                seen::toString);
    }

    /// The smallest Word file there is.
    private static byte[] docx() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            var body = new StringBuilder();
            TEXT.lines()
                    .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void experiment() {
        new ExperimentFacts(facts, stage.console(), STRATEGY)
                .take(
                        VARIANTS,
                        Map.of(
                                "guardrail",
                                java.util.Set.of("truthful", "ats"),
                                "measure",
                                java.util.Set.of("coverage"),
                                "judge",
                                OrderTour.JUDGE,
                                "outcome",
                                OutcomeTour.SAID));
    }

    private void surface() {
        var surface = new SurfaceFacts(facts);
        surface.everyProcess(stage.app(), "Resumes");
        var page = stage.app().with("Accept", "text/html").as("ada");
        surface.answers(page, "Resumes", "/", "The cutting table");
        surface.answers(page, "Resumes", "/resumes", "Bring one");
        surface.answers(page, "Resumes", "/jobs", "Pin one up");
        surface.answers(page, "Resumes", "/quota", STRATEGY.path());
        surface.answers(page, "Resumes", "/tasks", "Order again");
        var first = requireMade().getFirst();
        surface.answers(page, "Resumes", "/tailored/" + first.id(), "Before and after");
        surface.answers(page, "Resumes", "/tasks/" + first.task(), "Look at it");
        var stranger = stage.app().with("Accept", "text/html");
        var wanted = stranger.get("/jobs");
        facts.check(
                wanted.status() == 303 && wanted.header("Location").endsWith("/login"),
                "whoever is not signed in is led to a form",
                wanted::told);
        var signedIn = stranger.ask(Request.post("/j_security_check")
                .form(Map.of("j_username", "ada", "j_password", "ada"))
                .repeatable());
        facts.check(
                signedIn.status() == 302 && signedIn.header("Location").endsWith("/jobs"),
                "and from it to where they wanted to go",
                signedIn::told);
        surface.answers(stranger, "Resumes", "/jobs", "Sign out");
        surface.answers(stage.console().browser(), "the console", STRATEGY.path(), "</html>");
    }

    private void requireSamples() {
        if (brought.resumes().isEmpty() || brought.jobs().isEmpty()) {
            throw new Unmet("There is nothing to order, because nothing could be brought.");
        }
        if (ada.left() < MOST / 2) {
            throw new Unmet("Ada's share of the day is used up; ./demo --fresh forgets it.");
        }
    }

    private List<Made> requireMade() {
        if (made.isEmpty()) {
            throw new Unmet("There is nothing to go on with, because nothing was fitted.");
        }
        return made;
    }
}
