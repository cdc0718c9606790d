package dev.postlude.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that is refused, in words for whoever sent it.
public class Unwanted extends RuntimeException {

    private final int status;
    private final String title;
    private final String sentence;

    /// @param status   from 400 to 499
    /// @param title    what kind of thing went wrong, the same each time
    /// @param sentence what happened this time, and what to do about it
    public Unwanted(int status, String title, String sentence) {
        this(status, title, sentence, null);
    }

    public Unwanted(int status, String title, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("A refusal has a status from 400 to 499; was " + status);
        }
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    /// The field that is wrong, if it is a single one.
    public Optional<String> field() {
        return Optional.empty();
    }

    /// What is wrong with the field.
    public String violation() {
        return sentence;
    }

    /// When asking again may help.
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
