package dev.postlude.changesets.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What reactions say. Most names of emoji say nothing either way, and are not counted.
record Mood(int counted, double welcome) {

    private static final Set<String> CHEERS = Set.of(
            "+1",
            "thumbsup",
            "tada",
            "heart",
            "rocket",
            "raised_hands",
            "clap",
            "fire",
            "100",
            "white_check_mark",
            "star",
            "star-struck",
            "heart_eyes",
            "partying_face",
            "sparkles",
            "pray",
            "muscle",
            "ok_hand");
    private static final Set<String> FROWNS = Set.of(
            "-1",
            "thumbsdown",
            "confused",
            "disappointed",
            "cry",
            "sob",
            "angry",
            "rage",
            "face_with_rolling_eyes",
            "x",
            "see_no_evil",
            "face_palm",
            "broken_heart",
            "warning",
            "no_entry_sign",
            "unamused");

    /// Empty when nobody said anything either way. A tone of skin (`+1::skin-tone-2`) does not matter.
    static Optional<Mood> of(List<String> reactions) {
        var cheers = 0;
        var counted = 0;
        for (var reaction : reactions) {
            var name = reaction.split("::", 2)[0];
            cheers += CHEERS.contains(name) ? 1 : 0;
            counted += CHEERS.contains(name) || FROWNS.contains(name) ? 1 : 0;
        }
        return counted == 0 ? Optional.empty() : Optional.of(new Mood(counted, (double) cheers / counted));
    }
}
