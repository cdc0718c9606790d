package dev.postlude.quarkus.http.problem;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;

/// Tells failures that a sender has caused from our own, where libraries do not.
final class BrokenBody {

    private static final int TOP = 8;

    private BrokenBody() {}

    /// The connection was closed, or the last part of a form is not closed.
    static boolean brokeOff(IOException failure) {
        var said = failure.getMessage();
        return failure instanceof ClosedChannelException
                || failure.getCause() instanceof ClosedChannelException
                || (said != null && said.contains("Connection terminated parsing multipart"));
    }

    /// Jackson lets this one escape for a number like `1e-2147483648`.
    static boolean holdsImpossibleNumber(Throwable failure) {
        return failure instanceof NumberFormatException
                && Arrays.stream(failure.getStackTrace())
                        .limit(TOP)
                        .anyMatch(frame -> frame.getClassName().startsWith("com.fasterxml.jackson.core."));
    }
}
