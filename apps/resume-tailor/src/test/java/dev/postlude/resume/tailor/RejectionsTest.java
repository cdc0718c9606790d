package dev.postlude.resume.tailor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.Model;
import dev.postlude.ai.Models;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.samples.Samples;
import dev.postlude.resume.tailor.Change.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private static final Model OFFLINE = Models.of(Map.of(), List.of()).named(Models.OFFLINE);

    private static final Resume MIRA = Samples.resume("mira-okonjo-lindqvist");

    private static TailoredResume made(Strategy strategy, String job) {
        return new Tailor(OFFLINE).tailor(strategy, MIRA, new JobReading(OFFLINE).read(Samples.job(job)));
    }

    private static List<String> first(Resume resume) {
        return resume.work().getFirst().highlights().stream().map(Line::text).toList();
    }

    @Test
    void without_any_it_is_what_was_made() {
        var made = made(Strategy.IMPACT_FIRST, "senior-java-engineer");

        assertThat(Rejections.without(MIRA, made, Set.of())).isEqualTo(made.resume());
    }

    @Test
    void a_reworded_line_says_again_what_its_owner_wrote() {
        var made = made(Strategy.IMPACT_FIRST, "senior-java-engineer");
        var change = made.changes().stream()
                .filter(each -> each.kind() == Kind.REWORDED && each.path().startsWith("work[0]"))
                .findFirst()
                .orElseThrow();

        var resume = Rejections.without(MIRA, made, Set.of(Rejections.id(change)));

        assertThat(first(resume)).contains(change.before()).doesNotContain(change.after());
        assertThat(resume.work().get(1)).isEqualTo(made.resume().work().get(1));
    }

    @Test
    void what_was_left_out_stands_again_where_it_stood() {
        var made = made(Strategy.IMPACT_FIRST, "senior-java-engineer");
        var left = made.changes().stream()
                .filter(each ->
                        each.kind() == Kind.LEFT_OUT && each.before().equals("Organised the yearly summer excursion"))
                .findFirst()
                .orElseThrow();

        var resume = Rejections.without(MIRA, made, Set.of(Rejections.id(left)));

        assertThat(first(made.resume())).doesNotContain(left.before());
        assertThat(first(resume).getLast()).isEqualTo(left.before());
        assertThat(resume.sources(
                        "work[0].highlights[%d]".formatted(first(resume).size() - 1)))
                .isEqualTo(left.sources());
    }

    @Test
    void without_all_changes_each_line_is_the_uploaded_one() {
        for (var strategy : Strategy.values()) {
            var made = made(strategy, "senior-java-engineer");

            var resume = Rejections.without(MIRA, made, Rejections.rejectable(made));

            assertThat(resume.basics()).isEqualTo(MIRA.basics());
            assertThat(ResumeText.write(resume).lines().filter(line -> line.startsWith("- ")))
                    .containsExactlyInAnyOrderElementsOf(ResumeText.write(MIRA)
                            .lines()
                            .filter(line -> line.startsWith("- "))
                            .toList());
        }
    }

    /// Whoever takes back what, nothing in it is invented, and every line knows where it comes from.
    @Test
    void whatever_is_taken_back_the_rest_is_true() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var made = Tailor.finished(Strategy.IMPACT_FIRST, MIRA, Invented.edits(MIRA, random), "liar");
            var some = new HashSet<String>();
            Rejections.rejectable(made).stream()
                    .filter(id -> random.nextBoolean())
                    .forEach(some::add);

            var resume = Rejections.without(MIRA, made, some);

            assertThat(Truth.check(MIRA, resume).inventions())
                    .as("seed %d: %s", seed, some)
                    .isEmpty();
            resume.work()
                    .forEach(post -> assertThat(post.highlights())
                            .allSatisfy(line ->
                                    assertThat(resume.sources(line.id())).isNotEmpty()));
        }
    }
}
