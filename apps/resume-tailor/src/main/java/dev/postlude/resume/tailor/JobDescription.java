package dev.postlude.resume.tailor;

/// A job as somebody advertises it. The description is untrusted text.
public record JobDescription(String title, String company, String description) {

    /// How much of a description is read.
    public static final int MOST_CHARACTERS = 12_000;
}
