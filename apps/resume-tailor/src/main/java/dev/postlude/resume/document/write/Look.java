package dev.postlude.resume.document.write;

/// How a resume looks. All are one column, which is what programs that read resumes can follow.
public enum Look {
    /// Sans serif, a line of colour, much white.
    PLAIN("plain.css"),
    /// Serif, centred head, black on white.
    CLASSIC("classic.css"),
    /// Sans serif, small and close, so that two pages become one.
    COMPACT("compact.css");

    private final String style;

    Look(String style) {
        this.style = style;
    }

    String style() {
        return Files.text("base.css") + Files.text(style);
    }
}
