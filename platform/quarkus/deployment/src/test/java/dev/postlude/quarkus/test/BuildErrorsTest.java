package dev.postlude.quarkus.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Cron;
import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Experiment;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BuildErrorsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(BuildErrorsTest.class.getDeclaredClasses()))
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining("8 problems in what the app declares:")
                    .hasStackTraceContaining("The id \"no good!\"")
                    .hasStackTraceContaining("is not a cron expression")
                    .hasStackTraceContaining("reads event.data.nothing, which Happened does not have")
                    .hasStackTraceContaining("Two functions have the id \"twin\"")
                    .hasStackTraceContaining("Forgotten can be named by other functions but has no @DurableFunction")
                    .hasStackTraceContaining("Tricky#locked is @Transactional")
                    .hasStackTraceContaining("Two records are the event \"test/happened\"")
                    .hasStackTraceContaining("compares nothing: Single has 1 constants"));

    enum Single {
        ONLY
    }

    @EventName("test/happened")
    record Happened(String id) {}

    @EventName("test/happened")
    record HappenedToo(String id) {}

    static class Tricky {
        @DurableFunction(id = "no good!")
        @On(Happened.class)
        void badId(Happened happened, Run run) {}

        @DurableFunction(id = "bad-cron")
        @Cron("at noon")
        void badCron(Run run) {}

        @DurableFunction(id = "bad-condition")
        @On(value = Happened.class, when = "event.data.nothing == 1")
        void badCondition(Happened happened, Run run) {}

        @DurableFunction(id = "twin")
        @On(Happened.class)
        void twin(Happened happened, Run run) {
            run.defer("forgotten", Forgotten.class, happened);
        }

        @Transactional
        @DurableFunction(id = "locked")
        @On(Happened.class)
        void locked(Happened happened, Run run) {}
    }

    static class Twin {
        @DurableFunction(id = "twin")
        @On(Happened.class)
        void twin(Happened happened, Run run) {}
    }

    static class Forgotten implements Deferred<Happened> {
        @Override
        public void run(Happened happened, Run run, Parent parent) {}
    }

    static class Pointless {
        static final Experiment<Single> POINTLESS = Experiment.of("pointless", Single.class);
    }

    @Test
    void everything_that_is_wrong_is_a_build_error_and_all_of_it_is_named() {
        throw new AssertionError("The app was built although much is wrong with it");
    }
}
