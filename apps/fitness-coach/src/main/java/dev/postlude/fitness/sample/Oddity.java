package dev.postlude.fitness.sample;

/// What can be odd about a record that is fine otherwise. The same record is odd in the same way in every export.
enum Oddity {
    NONE,
    /// It is there twice.
    REPEATED,
    /// iOS 16 called the end a second start.
    START_TWICE,
    /// An attribute whose name has spaces, as a maker of scales once wrote it.
    SPACES_IN_A_NAME,
    CONTROL_CHARACTER;

    private static final int ONE_IN = 20_000;

    static Oddity of(long seed, String identifier, Gadget by, long start) {
        var draw = Chance.of(seed, identifier.hashCode(), by.ordinal(), start).nextInt(ONE_IN);
        if (draw < 10) {
            return REPEATED;
        }
        return switch (draw) {
            case 10, 11, 12 -> START_TWICE;
            case 13 -> SPACES_IN_A_NAME;
            case 14, 15 -> CONTROL_CHARACTER;
            default -> NONE;
        };
    }
}
