package dev.postlude.resume.tailor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.ai.judge.Judge;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.samples.Samples;
import dev.postlude.resume.tailor.Change.Kind;
import dev.postlude.resume.tailor.Edits.Entry;
import dev.postlude.resume.tailor.Edits.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailorTest {

    private static final Model OFFLINE = Models.of(Map.of(), List.of()).named(Models.OFFLINE);

    private static final Resume MIRA = Samples.resume("mira-okonjo-lindqvist");

    private static final JobIntel JAVA = new JobReading(OFFLINE).read(Samples.job("senior-java-engineer"));

    @Test
    void no_sample_is_ever_told_untruly_for_any_job() {
        for (var resume : Samples.resumes()) {
            for (var job : Samples.jobs()) {
                var intel = new JobReading(OFFLINE).read(job);
                for (var strategy : Strategy.values()) {
                    truthful(resume, new Tailor(OFFLINE).tailor(strategy, resume, intel), true);
                }
            }
        }
    }

    @Test
    void no_generated_resume_is_ever_told_untruly() {
        var intels = Samples.jobs().stream().map(new JobReading(OFFLINE)::read).toList();
        for (int seed = 0; seed < 80; seed++) {
            var random = new SplittableRandom(seed);
            var resume = Invented.resume(random);
            var intel = intels.get(random.nextInt(intels.size()));
            for (var strategy : Strategy.values()) {
                truthful(resume, new Tailor(OFFLINE).tailor(strategy, resume, intel), true);
            }
        }
    }

    /// A model may answer anything. Whatever it is, what comes out is true.
    @Test
    void whatever_a_model_makes_up_the_result_is_true() {
        for (int seed = 0; seed < 120; seed++) {
            var random = new SplittableRandom(seed);
            var edits = Invented.edits(MIRA, random);

            truthful(MIRA, Tailor.finished(Strategy.IMPACT_FIRST, MIRA, edits, "liar"), false);
        }
    }

    @Test
    void an_invented_line_says_again_what_its_source_says() {
        var lie = "Doubled revenue to $9 million with Rust at Google";
        var edits = new Edits(
                "Chief Executive",
                new Said(List.of("basics.summary"), "Engineer with 30 years of experience and a PhD."),
                List.of(new Entry(
                        "work[0]",
                        List.of(
                                new Said(List.of("work[0].highlights[2]"), lie),
                                new Said(List.of("work[1].highlights[0]"), "Wandered here from elsewhere"),
                                new Said(List.of(), "Came from nowhere")))),
                List.of(new Said(List.of("skills[1].keywords[0]"), "Rust")));

        var tailored = Tailor.finished(Strategy.KEYWORD_FIRST, MIRA, edits, "liar");

        assertThat(tailored.draft().inventions())
                .extracting(Truth.Invention::kind)
                .contains(
                        Truth.Kind.TITLE, Truth.Kind.NUMBER, Truth.Kind.SKILL, Truth.Kind.EMPLOYER, Truth.Kind.DEGREE);
        assertThat(tailored.resume().work().getFirst().highlights())
                .extracting(Line::text)
                .containsExactly(MIRA.work().getFirst().highlights().get(2).text());
        assertThat(tailored.resume().basics().summary()).isEqualTo(MIRA.basics().summary());
        assertThat(tailored.resume().basics().label()).isEqualTo(MIRA.basics().label());
        assertThat(tailored.changes())
                .filteredOn(change -> change.kind() == Kind.RESTORED)
                .anySatisfy(change -> assertThat(change.before()).isEqualTo(lie));
    }

    @Test
    void keyword_first_says_it_in_the_words_of_the_job_and_impact_first_begins_with_the_outcome() {
        var keyword = new Tailor(OFFLINE).tailor(Strategy.KEYWORD_FIRST, MIRA, JAVA);
        var impact = new Tailor(OFFLINE).tailor(Strategy.IMPACT_FIRST, MIRA, JAVA);

        assertThat(texts(keyword.resume()))
                .contains(
                        "Tuned the 20 slowest PostgreSQL queries, lowering database load by 35%",
                        "Led a team of four through the move from a monolith to 12 services on Kubernetes");
        assertThat(keyword.resume().basics().label()).isEqualTo("Senior Backend Engineer");
        assertThat(texts(impact.resume()))
                .contains(
                        "Cut the run from 6 hours to 40 minutes by rewriting the nightly settlement in Java 21",
                        "Saved the finance team 5 days a month by automating the monthly reconciliation");
        assertThat(texts(impact.resume())).doesNotContain("Organised the yearly summer excursion");
    }

    @Test
    void the_result_is_a_valid_json_resume_that_explains_itself() {
        var tailored =
                new Tailor(OFFLINE).tailor(Strategy.IMPACT_FIRST, MIRA, JAVA).resume();

        var read = new ResumeReader(ReadLimits.DEFAULT)
                .read(tailored.toString().getBytes(StandardCharsets.UTF_8), "application/json", "");

        assertThat(read).isEqualTo(tailored);
        assertThat(read.sources("work[0].highlights[0]")).containsExactly("work[0].highlights[0]");
    }

    @Test
    void the_judge_tells_the_strategies_apart() {
        double relevance = 0;
        double clarity = 0;
        for (var job : List.of("senior-java-engineer", "platform-engineer")) {
            relevance +=
                    marked(Strategy.KEYWORD_FIRST, job, "relevance") - marked(Strategy.IMPACT_FIRST, job, "relevance");
            clarity += marked(Strategy.IMPACT_FIRST, job, "clarity") - marked(Strategy.KEYWORD_FIRST, job, "clarity");
        }
        assertThat(relevance).isPositive();
        assertThat(clarity).isNotNegative();
        assertThat(new Judge(OFFLINE, ResumeRubric.TAILORED)
                        .judge("Nurse", Samples.job("emergency-nurse").description(), ResumeText.write(MIRA))
                        .mark("relevance")
                        .score())
                .as("a resume for another trade")
                .isLessThan(0.3);
    }

    private static double marked(Strategy strategy, String name, String criterion) {
        var job = Samples.job(name);
        var tailored = new Tailor(OFFLINE).tailor(strategy, MIRA, new JobReading(OFFLINE).read(job));
        return new Judge(OFFLINE, ResumeRubric.TAILORED)
                .judge(job.title(), job.description(), ResumeText.write(tailored.resume()))
                .mark(criterion)
                .score();
    }

    private static void truthful(Resume source, TailoredResume tailored, boolean draftToo) {
        assertThat(Truth.check(source, tailored.resume()).inventions())
                .as(source.basics().name())
                .isEmpty();
        if (draftToo) {
            assertThat(tailored.draft().inventions())
                    .as(source.basics().summary() + " -> " + tailored.changes())
                    .isEmpty();
        }
        var said = new ArrayList<Line>();
        tailored.resume().work().forEach(post -> said.addAll(post.highlights()));
        tailored.resume().projects().forEach(project -> said.addAll(project.highlights()));
        tailored.resume().volunteer().forEach(post -> said.addAll(post.highlights()));
        assertThat(said).allSatisfy(line -> {
            assertThat(tailored.sources().get(line.id())).isNotEmpty();
            assertThat(tailored.resume().sources(line.id()))
                    .isEqualTo(tailored.sources().get(line.id()));
            assertThat(tailored.sources().get(line.id()))
                    .allSatisfy(id -> assertThat(source.text(id)).isPresent());
        });
        assertThat(tailored.resume().work()).hasSameSizeAs(source.work());
    }

    private static List<String> texts(Resume resume) {
        return resume.lines().stream().map(Line::text).toList();
    }
}
