package dev.postlude.changesets.release;

/// How far a release moves a version, from not at all to incompatible. The order is the order of weight:
/// a package that several changesets name gets the greatest of their bumps.
public enum Bump {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    public Bump or(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
