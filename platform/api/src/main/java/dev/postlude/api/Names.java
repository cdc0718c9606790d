package dev.postlude.api;

import java.util.regex.Pattern;

/// What names of functions, experiments, metrics and steps may look like.
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,119}");

    private Names() {}

    static void check(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of %s is 1 to 120 letters, digits, dots, slashes, dashes and underscores, and starts with a letter or a digit; was \"%s\""
                            .formatted(what, name));
        }
    }
}
