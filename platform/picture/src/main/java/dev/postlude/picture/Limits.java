package dev.postlude.picture;

/// The most of everything. Whoever asks for more gets an [IllegalArgumentException] that names the limit, before any
/// memory is taken.
public final class Limits {

    /// Pixels of one canvas, its scale counted in: 1200 x 4000 at double density.
    public static final long PIXELS = 20_000_000;

    /// Characters of one paragraph.
    public static final int CHARACTERS = 100_000;

    /// Spans of one paragraph.
    public static final int SPANS = 20_000;

    public static final double SMALLEST_SIZE = 4;

    public static final double LARGEST_SIZE = 1_000;

    /// Code points drawn on top of each other as one character; the marks beyond are left away, and reported.
    public static final int MARKS = 16;

    /// Findings kept by one paragraph or canvas; the last one says how many more there were.
    public static final int FINDINGS = 20;

    private Limits() {}
}
