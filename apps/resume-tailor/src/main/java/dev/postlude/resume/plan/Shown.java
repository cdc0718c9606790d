package dev.postlude.resume.plan;

/// Says a plan in a sentence.
final class Shown {

    private Shown() {}

    static String of(Plan plan) {
        throw new UnsupportedOperationException("under way " + plan);
    }
}
