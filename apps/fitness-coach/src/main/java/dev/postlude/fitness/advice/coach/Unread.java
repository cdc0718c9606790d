package dev.postlude.fitness.advice.coach;

import java.util.List;

/// A question in words that no rule knows. It stands among its flags, because it may hide any of them.
public final class Unread {

    public static final String FLAG = "something that the safety rules cannot read, for they know English only";

    private static final List<String> ALONE = List.of(FLAG);

    private Unread() {}

    /// Whether this is all there is to say of a question.
    public static boolean is(List<String> flags) {
        return flags.equals(ALONE);
    }
}
