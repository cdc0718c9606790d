package dev.postlude.changesets.image;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.task.TaskStatus;
import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.ImageRequest.NewChangeset;
import dev.postlude.changesets.sample.Trouble;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.util.List;

/// What happens to a message in a channel where others write, and to a release that nobody waits for any more.
class BusyChannelTest {

    private static ImageRequest release() {
        var changeset = new NewChangeset("a", "---\ncore: minor\n---\n\nAdds `parse`.\n", null);
        return new ImageRequest(null, List.of(changeset), null, null, null, null, null, null, null);
    }

    @Story
    void a_message_is_found_again_behind_hundreds_of_others(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            stage.slack().troubles().next("chat.postMessage", Trouble.HANG_UP_AFTER);
            var id = stage.handIn(release());
            for (var others = 0; others < 450; others++) {
                stage.slack().workspace().chat("Lunch?");
            }

            engine.advance(ofMinutes(30));

            assertThat(stage.messages(id)).isOne();
            assertThat(stage.task().status()).isEqualTo(TaskStatus.COMPLETE);
        }
    }

    @Story
    void a_release_that_was_cancelled_is_neither_kept_nor_posted(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            var id = stage.handInAndCancel(release());

            assertThat(stage.messages(id)).isZero();
            assertThat(stage.one("SELECT status FROM changesets.release")).isEqualTo("failed");
            assertThat(stage.one("SELECT count(*) FROM changesets.page")).isEqualTo("0");
            assertThat(stage.task().status()).isEqualTo(TaskStatus.FAILED);
        }
    }
}
