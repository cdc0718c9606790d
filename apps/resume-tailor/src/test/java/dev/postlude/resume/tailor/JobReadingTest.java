package dev.postlude.resume.tailor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.samples.Samples;
import dev.postlude.resume.tailor.JobIntel.Keyword;
import dev.postlude.resume.tailor.JobIntel.Requirement;
import dev.postlude.resume.tailor.JobIntel.Seniority;
import dev.postlude.resume.tailor.JobTask.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobReadingTest {

    private static final Model OFFLINE = Models.of(Map.of(), List.of()).named(Models.OFFLINE);

    private static final JobReading READING = new JobReading(OFFLINE);

    @Test
    void what_must_be_is_told_from_what_would_be_nice_and_from_what_is_offered() {
        var intel = READING.read(Samples.job("senior-java-engineer"));

        assertThat(intel.title()).isEqualTo("Senior Java Engineer");
        assertThat(intel.seniority()).isEqualTo(Seniority.SENIOR);
        assertThat(intel.years()).isEqualTo(5);
        assertThat(intel.must()).extracting(Keyword::term).contains("Java", "PostgreSQL", "Kafka", "Mentoring");
        assertThat(intel.nice()).extracting(Keyword::term).contains("Terraform", "Quarkus", "Contract testing");
        // Python is only taught there on Fridays.
        assertThat(intel.keywords()).extracting(Keyword::term).doesNotContain("Python", "Tallow");
        assertThat(intel.requirements())
                .extracting(Requirement::text)
                .contains("Strong PostgreSQL: you read query plans for fun");
    }

    @Test
    void every_place_that_is_named_says_what_is_named() {
        for (var job : Samples.jobs()) {
            var intel = READING.read(job);
            assertThat(intel.keywords()).as(job.title()).hasSizeGreaterThan(4);
            for (var keyword : intel.keywords()) {
                assertThat(keyword.spans())
                        .isNotEmpty()
                        .allSatisfy(span -> assertThat(Terms.says(
                                        Terms.tokens(job.description().substring(span.start(), span.end())),
                                        Aliases.of(keyword.term())))
                                .isTrue());
            }
            assertThat(intel.requirements())
                    .allSatisfy(need -> assertThat(job.description().substring(need.start(), need.end()))
                            .isEqualTo(need.text()));
        }
    }

    @Test
    void what_a_model_says_and_the_description_does_not_is_left_out() {
        var job = new JobDescription("Cook", "Inn", "You know HACCP.\nWe have  three ovens.");
        var said = new Said(
                "",
                Seniority.MID,
                99,
                List.of(new Said.Need("We have three ovens.", true), new Said.Need("You are a star.", true)),
                List.of(
                        new Said.Named("HACCP", true, 7),
                        new Said.Named("haccp", true, 1),
                        new Said.Named("Rust", true, 1),
                        new Said.Named(" ", true, 1)));

        var intel = JobReading.borneOut(job, said);

        assertThat(intel.title()).isEqualTo("Cook");
        assertThat(intel.years()).isNull();
        assertThat(intel.requirements()).extracting(Requirement::text).containsExactly("We have  three ovens.");
        assertThat(intel.keywords()).extracting(Keyword::term).containsExactly("HACCP");
        assertThat(intel.keywords().getFirst().weight()).isEqualTo(1);
    }

    @Test
    void an_empty_or_endless_description_is_read_too() {
        assertThat(READING.read(new JobDescription("", "", "")).keywords()).isEmpty();
        assertThat(READING.read(new JobDescription("Cook", "", "You need HACCP. ".repeat(5_000)))
                        .keywords())
                .isNotEmpty();
    }

    @Test
    void coverage_counts_what_must_be_twice_and_shows_its_evidence() {
        var intel = new JobIntel(
                "x",
                Seniority.UNKNOWN,
                null,
                List.of(),
                List.of(
                        keyword("PostgreSQL", true),
                        keyword("CRM", true),
                        keyword("Kubernetes", false),
                        keyword("Go", false)));

        var coverage = Coverage.of(intel, Samples.resume("mira-okonjo-lindqvist"));

        assertThat(coverage.missing()).containsExactly("CRM", "Go");
        assertThat(coverage.score()).isEqualTo(0.5);
        assertThat(coverage.must()).isEqualTo(0.5);
        assertThat(coverage.hits().getFirst().evidence())
                .extracting(Line::id)
                .contains("work[0].highlights[5]", "skills[1].keywords[0]");
        assertThat(Coverage.of(
                                new JobIntel("x", Seniority.UNKNOWN, null, List.of(), List.of()),
                                Samples.resume("aroha-ngata"))
                        .score())
                .isOne();
    }

    @Test
    void who_knows_one_of_a_kind_knows_the_kind_and_not_its_sibling() {
        var tokens = Terms.tokens("Kept customers in Salesforce and code in C++, on the go");

        assertThat(Terms.says(tokens, Aliases.showing("CRM"))).isTrue();
        assertThat(Terms.says(tokens, Aliases.showing("HubSpot"))).isFalse();
        assertThat(Terms.says(tokens, Aliases.showing("C++"))).isTrue();
        assertThat(Terms.says(tokens, Aliases.showing("C"))).isFalse();
        assertThat(Terms.says(tokens, Aliases.showing("Go"))).isFalse();
        assertThat(Terms.says(Terms.tokens("care. Planned things"), Aliases.showing("care planning")))
                .isFalse();
    }

    @Test
    void lint_names_what_a_reader_in_a_hurry_stumbles_over() {
        var json = Samples.resume("samuel-adeyemi-cole").json();
        json.withObject("/basics").remove("email");
        ((ObjectNode) json.withArray("work").get(0))
                .put("endDate", "2018-01")
                .withArray("highlights")
                .add("I " + "really ".repeat(40) + "tried");

        assertThat(Lint.of(Resume.of(json)))
                .extracting(Lint.Remark::path)
                .contains("basics.email", "work[0].endDate", "work[0].highlights[6]");
        assertThat(Lint.of(Samples.resume("samuel-adeyemi-cole"))).isEmpty();
    }

    private static Keyword keyword(String term, boolean must) {
        return new Keyword(term, must, 1, List.of());
    }
}
