package dev.postlude.changesets.image;

/// One line above a release, or none and why.
///
/// @param text     empty for none
/// @param asked    whether a model was asked at all
/// @param grounded whether what it said named nothing that is not in the release
/// @param reason   what was found
public record Headline(String text, boolean asked, boolean grounded, String reason) {

    static Headline none(String reason) {
        return new Headline("", false, false, reason);
    }
}
