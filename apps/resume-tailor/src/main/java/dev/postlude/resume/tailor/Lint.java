package dev.postlude.resume.tailor;

import dev.postlude.resume.document.Resume;
import java.util.List;

/// What a program or a person in a hurry would stumble over: missing contact lines, dates, length, long lines.
public final class Lint {

    private Lint() {}

    /// @param path where; empty when it is about the whole
    public record Remark(String path, String sentence) {}

    public static List<Remark> of(Resume resume) {
        throw new UnsupportedOperationException("under way");
    }
}
