package dev.postlude.changesets.card;

import dev.postlude.picture.Canvas;
import java.util.Optional;

/// A piece of a page, as wide as the page's measure, that stands between the one above and the one below.
interface Slab {

    /// The room above it, unless it is the first of its page.
    double gap();

    double height();

    void draw(Canvas canvas, double x, double y);

    /// The least height at which a part of it may stand at the foot of a page.
    default double leastHeight() {
        return height();
    }

    /// Whether it would be lost at the foot of a page, as a heading is.
    default boolean staysWithNext() {
        return false;
    }

    /// Whether it would be lost at the head of a page, as a signature is.
    default boolean staysWithPrevious() {
        return false;
    }

    /// How it looks as the first of a page that goes on.
    default Slab atHead() {
        return this;
    }

    /// Whether all of its text is in it.
    default boolean whole() {
        return true;
    }

    /// What it stands for and does not show, as a sentence.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// What of it goes into `height`, and what goes on the next page; empty if it cannot be parted there.
    default Optional<Halves> parted(double height) {
        return Optional.empty();
    }

    record Halves(Slab head, Slab tail) {}
}
