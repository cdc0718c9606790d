package dev.postlude.resume.work;

import dev.postlude.web.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of a tailored resume. Each answers one of two questions, and the last answer counts.
public enum Outcome {
    /// Sent as it was.
    ACCEPTED(Question.USED),
    /// Sent after changes.
    EDITED(Question.USED),
    /// Not sent.
    DISCARDED(Question.USED),
    /// It led to an interview.
    INTERVIEW(Question.INTERVIEW),
    /// It was turned down without one.
    DECLINED(Question.INTERVIEW);

    /// What is asked about a tailored resume.
    public enum Question {
        USED,
        INTERVIEW;

        /// As it is written in events and columns.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Question question;

    Outcome(Question question) {
        this.question = question;
    }

    public Question question() {
        return question;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(@Nullable String word) {
        var known = Arrays.stream(values()).map(Outcome::word).collect(Collectors.joining(", "));
        if (word == null || word.isBlank()) {
            throw new InvalidInput("outcome", "is missing; it is one of " + known);
        }
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("outcome", "is one of " + known));
    }
}
