package dev.postlude.changesets.image;

import static dev.postlude.testing.RunAssert.assertThat;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.task.TaskStatus;
import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.ImageRequest.NewChangeset;
import dev.postlude.changesets.sample.Trouble;
import dev.postlude.changesets.scoring.ReleaseNoticed;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.util.List;
import java.util.Map;

/// The life of a release, straight and with a death after every checkpoint, with a Slack that behaves and
/// with one that does not.
class MakeImagesTest {

    private static ImageRequest release() {
        return new ImageRequest(
                new ImageRequest.Release("Spring", null, null, "https://example.org/r"),
                List.of(
                        new NewChangeset("a", "---\ncore: minor\n---\n\nAdds `parse`.\n", null),
                        new NewChangeset("b", "---\nui: patch\n---\n\nFixes the form.\n", null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Story
    void a_release_is_drawn_guarded_posted_once_and_judged_later(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            var id = stage.handIn(release());

            assertThat(stage.run())
                    .isCompleted()
                    .hasCompleted(
                            "plan", "headline", "store", "slack-upload-1", "slack-complete", "slack-post", "finish")
                    .hasScore("fits", 1)
                    .hasScore("contrast", 1)
                    .hasScore("bytes", 1)
                    .hasScore("grounded", 1);
            assertThat(stage.run().report().scores())
                    .anyMatch(score -> score.metric().equals("coverage"));
            assertThat(stage.messages(id)).isOne();
            assertThat(stage.slack().workspace().files()).hasSize(1);
            assertThat(stage.task().status()).isEqualTo(TaskStatus.COMPLETE);
            assertThat(String.valueOf(stage.task().result())).contains("imageUrl", "altText", "Adds parse");
            assertThat(stage.one("SELECT headline FROM changesets.release")).isEqualTo("Adds parse");
        }
    }

    @Story
    void somebody_who_follows_the_link_within_a_week_is_notice(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            var id = stage.handIn(release());
            engine.advance(ofDays(6));

            engine.send(new ReleaseNoticed(id, stage.run().id(), "click"));

            assertThat(stage.run()).hasScore("noticed", 1);
        }
    }

    @Story
    void a_week_of_silence_is_an_answer(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            stage.handIn(release());

            engine.advance(ofDays(7).plusHours(1));

            assertThat(stage.run()).hasScore("noticed", 0);
        }
    }

    @Story
    void whatever_slack_does_while_a_place_is_reserved_there_is_one_message(TestEngine engine) {
        troubled(engine, "files.getUploadURLExternal");
    }

    @Story
    void whatever_slack_does_while_bytes_are_put_there_there_is_one_message(TestEngine engine) {
        troubled(engine, "upload");
    }

    @Story
    void whatever_slack_does_while_files_are_completed_there_is_one_message(TestEngine engine) {
        troubled(engine, "files.completeUploadExternal");
    }

    @Story
    void whatever_slack_does_while_the_message_is_posted_there_is_one_message(TestEngine engine) {
        troubled(engine, "chat.postMessage");
    }

    private static void troubled(TestEngine engine, String method) {
        try (var stage = Stage.on(engine)) {
            for (var trouble : List.of(
                    Trouble.HANG_UP_BEFORE, Trouble.HANG_UP_AFTER, Trouble.RATE_LIMITED, Trouble.INTERNAL_ERROR)) {
                stage.slack().troubles().next(method, trouble);

                var id = stage.handIn(release());
                engine.advance(ofMinutes(30));

                assertThat(stage.messages(id)).as("%s at %s", trouble, method).isOne();
                assertThat(stage.one("SELECT ts IS NOT NULL FROM changesets.slack_message WHERE release_id = '%s'"
                                .formatted(id)))
                        .isEqualTo("t");
                assertThat(stage.task().status()).isEqualTo(TaskStatus.COMPLETE);
            }
        }
    }

    @Story
    void a_place_that_is_gone_is_reserved_anew(TestEngine engine) {
        try (var stage = Stage.on(engine)) {
            stage.slack().troubles().next("upload", Trouble.GONE);

            var id = stage.handIn(release());
            engine.advance(ofMinutes(30));

            assertThat(stage.messages(id)).isOne();
        }
    }

    @Story
    void a_slack_that_refuses_for_good_costs_the_message_and_not_the_picture(TestEngine engine) {
        try (var stage = Stage.on(engine, Map.of(), Map.of("changesets.slack.token", "xoxb-revoked"))) {
            var id = stage.handIn(release());

            assertThat(stage.run()).isCompleted();
            assertThat(String.valueOf(stage.run().report().run().output()))
                    .contains("Slack refuses files.getUploadURLExternal: invalid_auth")
                    .doesNotContain("xoxb");
            assertThat(stage.messages(id)).isZero();
            assertThat(stage.task().status()).isEqualTo(TaskStatus.COMPLETE);
        }
    }

    @Story
    void a_model_that_fails_costs_the_headline_and_not_the_release(TestEngine engine) {
        var nobody = Map.of(
                "postlude.ai.headline.provider", "openai",
                "postlude.ai.headline.model", "none",
                "postlude.ai.headline.api-key", "none",
                "postlude.ai.headline.base-url", "http://127.0.0.1:1/v1");
        try (var stage = Stage.on(engine, nobody, Map.of())) {
            var id = stage.handIn(release());
            for (var hour = 0; hour < 8; hour++) {
                engine.advance(ofHours(1));
            }

            assertThat(stage.run()).isCompleted();
            assertThat(stage.messages(id)).isOne();
            assertThat(stage.one("SELECT headline IS NULL FROM changesets.release"))
                    .isEqualTo("t");
        }
    }
}
