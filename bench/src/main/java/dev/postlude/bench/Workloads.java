package dev.postlude.bench;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.On;
import dev.postlude.api.Run;

/// The functions that are measured. A step does nothing but return a hundred bytes of JSON.
final class Workloads {

    private static final String PAYLOAD = "x".repeat(90);

    record Result(String text) {}

    @EventName("bench/w1")
    record OneStep(int number) {}

    @EventName("bench/w2")
    record TenSteps(int number) {}

    @EventName("bench/w3")
    record ThreeSteps(int number) {}

    @DurableFunction(id = "w1")
    @On(OneStep.class)
    Result one(OneStep event, Run run) {
        return steps(run, 1);
    }

    @DurableFunction(id = "w2")
    @On(TenSteps.class)
    Result ten(TenSteps event, Run run) {
        return steps(run, 10);
    }

    @DurableFunction(id = "w3")
    @On(ThreeSteps.class)
    Result three(ThreeSteps event, Run run) {
        return steps(run, 3);
    }

    private static Result steps(Run run, int count) {
        var last = new Result("");
        for (var i = 0; i < count; i++) {
            last = run.step("step-" + i, Result.class, () -> new Result(PAYLOAD));
        }
        return last;
    }
}
