package dev.postlude.quotes.writing.offline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// The tender voice: it takes its time, means well, and ends among small things that somebody has left behind.
public final class Lament {

    private static final List<String> GENTLY = List.of(
            "In the end",
            "On closer inspection",
            "To be fair",
            "Taken kindly",
            "After long thought",
            "On weekday evenings",
            "With the lights off",
            "Looked at calmly",
            "As far as anyone can tell",
            "Said quietly");

    private static final List<String> LEFT_BEHIND = List.of(
            "an umbrella left in a taxi",
            "a plant that was watered only by email",
            "a birthday cake in the wrong meeting room",
            "a thank-you card signed by the wrong team",
            "the light in the fridge, on only while you look",
            "a lift that stops at every floor but yours",
            "an apology that was drafted and never sent",
            "a chair that still remembers somebody heavier",
            "a lighthouse facing the car park",
            "a door marked pull, seen from the other side",
            "a calendar invitation that nobody declined in time",
            "the last biscuit, which everyone is too polite to regret",
            "a key to a building that was sold in spring",
            "a clock that is right twice a day and praised for neither",
            "a mug that says somebody else's name");

    private static final List<String> HOPES = List.of(
            "a promise",
            "an open window",
            "a new notebook",
            "a good intention",
            "a small light",
            "a brave email",
            "the courage of a first draft",
            "a list with boxes to tick",
            "a dream with a deadline");

    private static final List<String> GIVEN = List.of(
            "patience",
            "your twenties",
            "a clear head",
            "the good pens",
            "both hands",
            "every second weekend",
            "the benefit of the doubt",
            "trust",
            "your full attention");

    private static final List<String> UNDONE = List.of(
            "replied",
            "apologised",
            "stayed",
            "asked how you are",
            "waited for you",
            "read past the subject line",
            "kept your seat");

    private static final List<String> CONSOLATION = List.of(
            "which is at least quiet",
            "which nobody has to sign for",
            "and there is a form for that",
            "and even that is on loan",
            "which was in the agenda all along",
            "and somebody has already taken the good chair",
            "which is more than was budgeted");

    private static final List<String> HUM = List.of(
            "air conditioning",
            "hold music",
            "fridge",
            "lift",
            "printer, waking for somebody else",
            "rain on the skylight");

    private static final List<String> ESTRANGED = List.of(
            "they have never been in the same meeting",
            "they no longer share a calendar",
            "neither of them will call first",
            "each believes the other was let go");

    private static final List<BiFunction<Subject, SplittableRandom, String>> FORMS = List.of(
            (about, chance) -> "%s, %s %s mostly %s, and %s %s it."
                    .formatted(
                            pick(GENTLY, chance),
                            about.phrase(),
                            about.is(),
                            pick(LEFT_BEHIND, chance),
                            about.it(),
                            about.verb("knows", "know")),
            (about, chance) -> "%s %s as %s and %s as %s, %s."
                    .formatted(
                            about.first(),
                            about.verb("begins", "begin"),
                            pick(HOPES, chance),
                            about.verb("ends", "end"),
                            pick(LEFT_BEHIND, chance),
                            pick(CONSOLATION, chance)),
            (about, chance) -> "What %s %s of you is %s, and what %s %s back is %s."
                    .formatted(
                            about.phrase(),
                            about.verb("asks", "ask"),
                            pick(GIVEN, chance),
                            about.it(),
                            about.verb("gives", "give"),
                            pick(LEFT_BEHIND, chance)),
            (about, chance) -> "Somewhere inside %s there is %s, somewhere outside there is %s, and %s."
                    .formatted(about.phrase(), pick(HOPES, chance), pick(LEFT_BEHIND, chance), pick(ESTRANGED, chance)),
            (about, chance) -> "There are %d letters in %s, and not one of them has %s."
                    .formatted(about.letters(), about.phrase(), pick(UNDONE, chance)),
            (about, chance) -> "You can hold %s up to the light for %d years, and only the light will have %s."
                    .formatted(about.phrase(), 2 + about.letters() % 30, pick(UNDONE, chance)),
            (about, chance) -> "%s will find you in the end, and %s will be carrying %s."
                    .formatted(about.first(), about.it(), pick(LEFT_BEHIND, chance)),
            (about, chance) -> "You gave %s %s, and every time you thank %s you hear only the %s."
                    .formatted(about.phrase(), pick(GIVEN, chance), about.itAsObject(), pick(HUM, chance)),
            (about, chance) -> "Nobody tells you that %s will outlive the enthusiasm by %d years, like %s."
                    .formatted(about.phrase(), 1 + about.vowels(), pick(LEFT_BEHIND, chance)));

    private Lament() {}

    public static String say(Subject about, SplittableRandom chance) {
        return pick(FORMS, chance).apply(about, chance);
    }

    static <T> T pick(List<T> pieces, SplittableRandom chance) {
        return pieces.get(chance.nextInt(pieces.size()));
    }
}
