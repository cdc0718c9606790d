package dev.postlude.resume.tailor;

/// A job as somebody advertises it. The description is untrusted text.
public record JobDescription(String title, String company, String description) {

    /// How much of a description is read.
    public static final int MOST_CHARACTERS = 12_000;

    /// As much of it as is read.
    JobDescription cut() {
        return description.length() <= MOST_CHARACTERS
                ? this
                : new JobDescription(title, company, description.substring(0, MOST_CHARACTERS));
    }
}
