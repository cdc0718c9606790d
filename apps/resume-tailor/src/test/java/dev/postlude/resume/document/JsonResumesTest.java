package dev.postlude.resume.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.resume.document.UnreadableResume.Problem;
import dev.postlude.resume.document.UnreadableResume.Reason;
import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonResumesTest {

    private static final ResumeReader READER = new ResumeReader(ReadLimits.DEFAULT);

    @Test
    void everything_wrong_is_named_by_its_path() {
        var problems = problems("""
                {"basics": {"name": 7, "email": "nobody"},
                 "work": [{"name": "A", "startDate": "March 2021"}, {"endDate": "2021-19", "highlights": "one"}]}""");

        assertThat(problems)
                .extracting(Problem::where, Problem::sentence)
                .contains(
                        tuple("basics.name", "must be a text; was a number."),
                        tuple("basics.email", "must be an e-mail address; was \"nobody\"."),
                        tuple(
                                "work[0].startDate",
                                "must be a date such as 2021, 2021-03 or 2021-03-15; was \"March 2021\"."),
                        tuple("work[1].highlights", "must be a list; was a text."),
                        tuple("work[1].endDate", "There is no such date as \"2021-19\"."));
    }

    @Test
    void what_is_no_json_is_named_by_its_line() {
        assertThat(problems("{\"basics\":\n {\"name\": \"A\",}\n}").getFirst().where())
                .startsWith("line 2");
        assertThat(problems("{\"basics\": {}, \"basics\": {}}").getFirst().sentence())
                .contains("Duplicate");
        assertThat(problems("{\"a\":".repeat(60) + "1" + "}".repeat(60))
                        .getFirst()
                        .sentence())
                .isEqualTo("A resume has at most 20 levels of fields in fields, 20000 characters in a text and 100"
                        + " digits in a number.");
    }

    @Test
    void an_empty_document_is_no_resume() {
        assertThat(problems("{}").getFirst().where()).isEqualTo("basics.name");
        assertThat(problems("{\"basics\": {\"name\": \"  \"}, \"work\": []}")
                        .getFirst()
                        .where())
                .isEqualTo("basics.name");
    }

    @Test
    void fields_nobody_knows_stay_where_they_are() throws Exception {
        var text = """
                {"zodiac":"owl","basics":{"name":"Zoë Ångström","pronouns":"she","label":"Smith"},"work":[{"x":1.50,"name":"Forge"}]}""";

        var resume = read(text);

        assertThat(resume.toString()).isEqualTo(text);
        // On its way through a step's result or a column; there 1.50 is 1.5.
        var stored = new ObjectMapper().readValue(new ObjectMapper().writeValueAsString(resume), Resume.class);
        assertThat(stored).hasToString(text.replace("1.50", "1.5"));
    }

    @Test
    void what_exporters_write_for_not_said_is_left_out_and_so_is_what_no_database_takes() {
        var resume = read(
                "{\"basics\":{\"name\":\"A\\u0000da\\u202E\",\"url\":\"\",\"phone\":null},\"work\":[{\"name\":\"B\",\"endDate\":\"\"}]}");

        assertThat(resume.toString()).isEqualTo("{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"name\":\"B\"}]}");
    }

    @Test
    void every_text_has_an_id_that_leads_back_to_it() {
        var resume = read("""
                {"basics":{"name":"Ada"},"work":[{"name":"B","highlights":["one","two"]}],"skills":[{"keywords":["x"]}]}""");

        assertThat(resume.lines())
                .extracting(Line::id)
                .containsExactly(
                        "basics.name",
                        "work[0].name",
                        "work[0].highlights[0]",
                        "work[0].highlights[1]",
                        "skills[0].keywords[0]");
        assertThat(resume.lines())
                .allSatisfy(line -> assertThat(resume.text(line.id())).contains(line.text()));
        assertThat(resume.text("work[9].name")).isEmpty();
        assertThat(resume.text("../../etc")).isEmpty();
    }

    private static Resume read(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8), "application/json", "");
    }

    private static List<Problem> problems(String json) {
        var thrown = assertThatExceptionOfType(UnreadableResume.class)
                .isThrownBy(() -> read(json))
                .actual();
        assertThat(thrown.reason()).isEqualTo(Reason.INVALID);
        return thrown.problems();
    }
}
