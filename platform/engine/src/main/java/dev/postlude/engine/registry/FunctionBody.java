package dev.postlude.engine.registry;

import dev.postlude.api.Failure;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import org.jspecify.annotations.Nullable;

/// The code of a function. A scorer's returns a `Verdict`.
@FunctionalInterface
public interface FunctionBody {

    @Nullable
    Object call(Call call) throws Exception;

    /// What a function is called with.
    ///
    /// @param input   null when a clock started it
    /// @param parent  of deferred functions and scorers
    /// @param failure of failure handlers
    record Call(
            @Nullable Object input,
            Run run,
            @Nullable Parent parent,
            @Nullable Failure failure) {}
}
