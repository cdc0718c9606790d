package dev.postlude.resume.pages;

import java.util.List;

/// Why a form was not taken.
///
/// @param head    one sentence
/// @param details what is wrong where, if there is more to say
public record Problems(String head, List<String> details) {

    public Problems {
        details = List.copyOf(details);
    }

    static Problems of(String head) {
        return new Problems(head, List.of());
    }
}
