package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Resume;

/// Writes a resume as plain text: for judges, for diffs, and for forms that take nothing else.
public final class ResumeText {

    private ResumeText() {}

    public static String write(Resume resume) {
        throw new UnsupportedOperationException("under way");
    }
}
