package dev.postlude.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Invocable;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildChecksTest {

    @EventName("test/happened")
    record Happened(String id) {}

    static class Elsewhere implements Deferred<Happened> {
        @Override
        public void run(Happened happened, Run run, Parent parent) {}
    }

    static class Unknown implements Invocable<Happened, String> {
        @Override
        public String call(Happened happened, Run run) {
            return "";
        }
    }

    static class Names {
        @DurableFunction(id = "names")
        @On(Happened.class)
        void names(Happened happened, Run run) {
            run.step("first", () -> {
                var inner = (Runnable) () -> run.defer("later", Elsewhere.class, happened);
                inner.run();
            });
            new Inside().invoke(happened, run);
        }

        static class Inside {
            void invoke(Happened happened, Run run) {
                run.invoke("now", Unknown.class, happened);
            }
        }
    }

    @Test
    void a_class_that_a_function_defers_or_invokes_must_be_a_function() {
        var declared = new DeclaredClassesBuildItem(List.of(Names.class.getName()), List.of(), List.of());

        assertThat(BuildChecks.problems(declared))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(Names.class.getName() + " names " + Elsewhere.class.getName()
                                + ", which is no function of this app."))
                .anySatisfy(problem -> assertThat(problem).contains(" names " + Unknown.class.getName()));
    }
}
