package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Resume;

/// Writes a resume as a PDF with selectable text and fonts of its own. The same resume gives the same bytes.
public final class ResumePdf {

    private ResumePdf() {}

    public static byte[] write(Resume resume, Look look) {
        throw new UnsupportedOperationException("under way");
    }
}
