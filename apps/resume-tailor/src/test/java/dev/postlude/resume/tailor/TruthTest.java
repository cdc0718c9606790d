package dev.postlude.resume.tailor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.resume.document.Ids;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.samples.Samples;
import dev.postlude.resume.tailor.Truth.Invention;
import dev.postlude.resume.tailor.Truth.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {

    private static final Resume MIRA = Samples.resume("mira-okonjo-lindqvist");

    @Test
    void a_resume_is_true_to_itself() {
        for (var resume : Samples.resumes()) {
            assertThat(Truth.check(resume, resume).inventions()).isEmpty();
        }
    }

    static Stream<Arguments> inventions() {
        return Stream.of(
                Arguments.of(Kind.EMPLOYER, "work[0].name", "Google"),
                Arguments.of(Kind.EMPLOYER, "work[0].highlights[1]", "Led a team of four for Google through the move"),
                Arguments.of(Kind.EMPLOYER, "projects[0].name", "Kubernetes"),
                Arguments.of(Kind.EMPLOYER, "basics.name", "Mira Nobel"),
                Arguments.of(Kind.TITLE, "work[1].position", "Senior Software Developer"),
                Arguments.of(Kind.TITLE, "basics.label", "Chief Architect"),
                Arguments.of(Kind.TITLE, "work[1].highlights[0]", "Built the refund service as principal engineer"),
                Arguments.of(Kind.DATE, "work[0].startDate", "2017-03"),
                Arguments.of(Kind.DATE, "work[1].endDate", "2019-06"),
                Arguments.of(Kind.DATE, "education[0].endDate", "2014"),
                Arguments.of(Kind.DATE, "certificates[0].date", "2020-05"),
                Arguments.of(Kind.DATE, "work[0].highlights[4]", "Wrote the on-call handbook in May 2020"),
                Arguments.of(Kind.DEGREE, "education[0].studyType", "PhD"),
                Arguments.of(Kind.DEGREE, "education[1].institution", "Oxford University"),
                Arguments.of(Kind.DEGREE, "certificates[0].name", "Certified Everything"),
                Arguments.of(Kind.DEGREE, "work[0].highlights[4]", "Wrote the on-call handbook and a doctorate"),
                Arguments.of(
                        Kind.NUMBER,
                        "work[0].highlights[0]",
                        "Rewrote the nightly settlement, cutting it from 6 hours to 4 minutes"),
                Arguments.of(
                        Kind.NUMBER,
                        "work[0].highlights[1]",
                        "Led a team of nine through the move from a monolith to 12 services"),
                Arguments.of(
                        Kind.NUMBER, "work[0].highlights[5]", "Tuned the slowest queries, halving the database load"),
                Arguments.of(Kind.NUMBER, "work[0].highlights[2]", "Moved invoice events to Kafka as a top-5 priority"),
                // True of another line, and so not of this one.
                Arguments.of(
                        Kind.NUMBER,
                        "work[1].highlights[1]",
                        "Automated the monthly reconciliation, lowering load by 35%"),
                Arguments.of(Kind.SKILL, "skills[0].keywords[3]", "Rust"),
                Arguments.of(
                        Kind.SKILL,
                        "work[0].highlights[2]",
                        "Moved invoice events to RabbitMQ, so that billing no longer waits"),
                Arguments.of(
                        Kind.SKILL,
                        "work[1].highlights[2]",
                        "Maintained the legacy reporting database with machine learning"),
                Arguments.of(Kind.SKILL, "languages[2].fluency", "mother tongue"));
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void each_planted_invention_is_found_where_it_stands(Kind kind, String path, String text) {
        var json = MIRA.json();
        if (path.contains("highlights")) {
            json.putObject("meta").putObject("sources").putArray(path).add(path);
        }
        plant(json, path, text);

        var truth = Truth.check(MIRA, Resume.of(json));

        assertThat(truth.inventions())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(section(found.path())).isEqualTo(section(path)));
        assertThat(truth.inventions()).extracting(Invention::kind).contains(kind);
        assertThat(truth.finding(kind).held()).isFalse();
        assertThat(truth.finding().held()).isFalse();
    }

    @Test
    void a_line_moved_to_another_employer_is_found() {
        var json = MIRA.json();
        ((ArrayNode) Ids.node(json, "work[1].highlights"))
                .add("Wrote the on-call handbook and mentored two junior engineers");
        json.putObject("meta")
                .putObject("sources")
                .putArray("work[1].highlights[4]")
                .add("work[0].highlights[4]");

        assertThat(Truth.check(MIRA, Resume.of(json)).inventions())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.EMPLOYER));
    }

    @Test
    void other_words_for_the_same_are_true() {
        for (var said : List.of(
                "Cut the nightly settlement from 6 hours to 40 minutes by rewriting it in Java 21",
                "Rewrote nightly settlement in Java 21: 40 minutes instead of six hours")) {
            var json = MIRA.json();
            plant(json, "work[0].highlights[0]", said);

            assertThat(Truth.check(MIRA, Resume.of(json)).inventions()).isEmpty();
        }
    }

    @Test
    void another_name_for_the_same_thing_is_true_and_a_name_for_a_sibling_is_not() {
        assertThat(withSkill("PostgreSQL").holds()).isTrue();
        assertThat(withSkill("Kubernetes").holds()).isTrue();
        assertThat(withSkill("MySQL").holds()).isFalse();
        assertThat(withSkill("Ansible").holds()).isFalse();
    }

    private static Truth withSkill(String skill) {
        var json = MIRA.json();
        plant(json, "skills[1].keywords[0]", skill);
        return Truth.check(MIRA, Resume.of(json));
    }

    private static void plant(ObjectNode json, String path, String text) {
        if (path.endsWith("]")) {
            int bracket = path.lastIndexOf('[');
            ((ArrayNode) Ids.node(json, path.substring(0, bracket)))
                    .set(Integer.parseInt(path.substring(bracket + 1, path.length() - 1)), text);
        } else {
            int dot = path.lastIndexOf('.');
            ((ObjectNode) Ids.node(json, path.substring(0, dot))).put(path.substring(dot + 1), text);
        }
    }

    private static String section(String path) {
        return path.replaceFirst("\\W.*", "");
    }
}
