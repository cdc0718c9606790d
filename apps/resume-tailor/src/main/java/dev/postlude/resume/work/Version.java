package dev.postlude.resume.work;

import java.util.List;

/// How somebody wants a tailored resume: as it was made, but for the changes that they take back.
///
/// @param number   1 for what was made
/// @param rejected the ids of the changes that are taken back in it
public record Version(int number, List<String> rejected) {

    static final Version MADE = new Version(1, List.of());

    public Version {
        rejected = List.copyOf(rejected);
    }
}
