package dev.postlude.scoop.feed.fetch;

import java.util.Optional;

/// What a server gave us to ask "has it changed?" with, kept exactly as it was written.
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    private static final int MAX_LENGTH = 500;

    public Validators {
        etag = etag.filter(Validators::fits);
        lastModified = lastModified.filter(Validators::fits);
    }

    private static boolean fits(String value) {
        return !value.isBlank() && value.length() <= MAX_LENGTH && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }
}
