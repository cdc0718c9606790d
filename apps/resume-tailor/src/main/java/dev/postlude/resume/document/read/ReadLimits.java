package dev.postlude.resume.document.read;

import java.time.Duration;

/// How much of an upload is read before it is refused.
///
/// @param bytes      of the upload as it came
/// @param pages      of a PDF
/// @param characters of text found in it
/// @param time       for taking the text out of a PDF or DOCX
public record ReadLimits(int bytes, int pages, int characters, Duration time) {

    /// Ten pages are three times what anybody reads.
    public static final ReadLimits DEFAULT = new ReadLimits(5_000_000, 10, 100_000, Duration.ofSeconds(10));
}
