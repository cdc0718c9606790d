/// An engine you drain by hand, a clock you move, and assertions that read aloud; on a real PostgreSQL.
///
///     @Story
///     void a_sleeping_run_outlives_its_process(TestEngine engine) {
///         engine.with(new Digest());
///
///         var run = engine.send(new FeedRefreshed("a")).run();
///         assertThat(run).isWaiting().hasCompleted("fetch");
///
///         engine.advance(ofHours(8));
///         assertThat(run).isCompletedWith("sent");
///     }
///
/// A [Story] runs twice: straight through, and with the process dying after every checkpoint. Start reading at
/// [TestEngine].
@NullMarked
package dev.postlude.testing;

import org.jspecify.annotations.NullMarked;
