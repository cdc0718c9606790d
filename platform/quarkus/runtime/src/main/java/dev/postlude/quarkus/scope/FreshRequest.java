package dev.postlude.quarkus.scope;

import dev.postlude.api.StepBody;
import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

/// Calls something in a CDI request of its own, and puts back the one that was active before.
final class FreshRequest {

    private FreshRequest() {}

    static <T extends @Nullable Object> T call(StepBody<? extends T> body) throws Exception {
        var requests = Arc.container().requestContext();
        var outer = requests.getStateIfActive();
        requests.activate();
        try {
            return body.call();
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
