package dev.postlude.resume.document.read;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.UnreadableResume;

/// Reads an upload as a resume. The bytes decide what it is; what it is called only helps where they leave it open.
///
/// JSON is validated against the published schema of JSON Resume. From PDF, DOCX and plain text the resume is
/// put together by its headings and dates; text that finds no place is kept as [Resume#notes()].
public final class ResumeReader {

    private final ReadLimits limits;

    public ResumeReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// @param contentType as the request says, or empty
    /// @param filename    as the form says, or empty
    /// @throws UnreadableResume with a sentence for each thing that is wrong
    public Resume read(byte[] bytes, String contentType, String filename) {
        throw new UnsupportedOperationException("under way " + limits);
    }

    /// What the bytes are; an [UnreadableResume] if none of the four.
    public Format format(byte[] bytes, String contentType, String filename) {
        throw new UnsupportedOperationException("under way");
    }
}
