package dev.postlude.resume.document.write;

/// How a resume looks. Both are one column, which is what programs that read resumes can follow.
public enum Look {
    /// Sans serif, a line of colour, much white.
    PLAIN,
    /// Serif, centred head, black on white.
    CLASSIC
}
