package dev.postlude.changesets.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {

    @Test
    void lines_that_say_whose_it_is_are_no_part_of_the_summary() {
        var credits = Credits.of("""
                pr: #412
                commit: 1a2b3c4
                author: @ada
                Author: grace-h
                user: @renovate[bot]

                Adds `parse`.""");

        assertThat(credits).isEqualTo(new Credits("Adds `parse`.", List.of("ada", "grace-h", "renovate[bot]"), "#412"));
    }

    @Test
    void what_only_looks_like_it_stays() {
        var code = "Set it:\n\n```yaml\nauthor: ada\npr: 4\n```\n\nThe author: somebody else.\npr: soon\ncommit: to it";

        assertThat(Credits.of(code)).isEqualTo(new Credits(code, List.of(), null));
    }

    @Test
    void a_plan_that_was_stored_before_there_were_authors_can_be_read() throws JsonProcessingException {
        var stored = "{\"changesetName\":\"a\",\"bump\":\"MINOR\",\"summary\":\"Adds it.\"}";

        assertThat(new ObjectMapper().readValue(stored, ChangeNote.class))
                .isEqualTo(new ChangeNote("a", Bump.MINOR, "Adds it."));
    }
}
