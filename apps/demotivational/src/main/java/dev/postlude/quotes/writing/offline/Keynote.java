package dev.postlude.quotes.writing.offline;

import static dev.postlude.quotes.writing.offline.Lament.pick;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// The brisk voice: it commands, counts and believes, and is already out of the room when it lands.
public final class Keynote {

    private static final List<String> ORDERS = List.of(
            "Plan",
            "Align",
            "Iterate",
            "Commit",
            "Deliver",
            "Scale",
            "Focus",
            "Show up",
            "Level up",
            "Ship",
            "Pivot",
            "Lean in");

    private static final List<String> BELIEVERS = List.of(
            "managers",
            "founders",
            "interns",
            "early adopters",
            "consultants",
            "top performers",
            "thought leaders",
            "people on the waiting list");

    private static final List<String> AFTERWARDS = List.of(
            "the office is a climbing hall now",
            "their badges still open the bicycle room",
            "the newsletter goes on without them",
            "the slides were never shared",
            "nobody has told the printer",
            "their replacement was trained on their emails",
            "the group chat has been archived",
            "their chairs were sold in one lot",
            "the recording was of the wrong screen");

    private static final List<String> LANDINGS = List.of(
            "your badge stops working",
            "the free trial ends",
            "the dashboard times out",
            "somebody notices the budget",
            "the model has learned to do it without you",
            "the lights go out, because they are on a sensor",
            "the survey about it closes",
            "they put somebody's nephew in charge",
            "the calendar runs out of room");

    private static final List<String> VIRTUES = List.of(
            "vision", "passion", "hustle", "talent", "momentum", "ownership", "courage", "growth mindset", "synergy");

    private static final List<String> REALITIES = List.of(
            "waiting for a reply",
            "looking for the charger",
            "a meeting about the meeting",
            "small talk with a progress bar",
            "reformatting the slide",
            "a password that expired overnight",
            "nodding while on mute",
            "agreeing to circle back");

    private static final List<String> GOOD_NEWS = List.of(
            "Winners never fear",
            "Great teams never fear",
            "True leaders embrace",
            "High performers love",
            "The best in the business trust");

    private static final List<String> EVASIONS = List.of(
            "schedule %s for Friday at five and decline it on Thursday",
            "rename %s, archive the old name, and resign in good order",
            "assign %s to somebody who left in March",
            "turn %s into a dashboard that nobody opens twice",
            "outsource %s to whoever laughs last in the stand-up");

    private static final List<String> SENT_AWAY = List.of(
            "in the second reorganisation",
            "in the third quarter",
            "during onboarding",
            "between two stand-ups",
            "on the first slide",
            "before lunch");

    private static final List<BiFunction<Subject, SplittableRandom, String>> FORMS = List.of(
            (about, chance) -> "Believe in %s: %d %s did, and %s."
                    .formatted(
                            about.phrase(),
                            3 + about.letters() * 7 % 96,
                            pick(BELIEVERS, chance),
                            pick(AFTERWARDS, chance)),
            (about, chance) -> "%s, %s and %s until %s %s, or until %s."
                    .formatted(
                            pick(ORDERS, chance),
                            pick(ORDERS, chance).toLowerCase(Locale.ROOT),
                            pick(ORDERS, chance).toLowerCase(Locale.ROOT),
                            about.phrase(),
                            about.verb("works out", "work out"),
                            pick(LANDINGS, chance)),
            (about, chance) -> {
                int share = 2 + about.letters() * 11 % 40;
                return "%s %s %d%% %s and %d%% %s, and the first part is over."
                        .formatted(
                                about.first(),
                                about.is(),
                                share,
                                pick(VIRTUES, chance),
                                100 - share,
                                pick(REALITIES, chance));
            },
            (about, chance) -> "Never give up on %s, because %s gave up on you %s and somebody has to stay in touch."
                    .formatted(about.phrase(), about.it(), pick(SENT_AWAY, chance)),
            (about, chance) -> "%s %s; the rest of us %s."
                    .formatted(
                            pick(GOOD_NEWS, chance),
                            about.phrase(),
                            pick(EVASIONS, chance).formatted(about.itAsObject())),
            (about, chance) -> "Your %s is the fuel, %s %s the engine, and the road was discontinued %s."
                    .formatted(pick(VIRTUES, chance), about.phrase(), about.is(), pick(SENT_AWAY, chance)),
            (about, chance) -> "There are %d letters in %s, none of them is yours, and %s."
                    .formatted(about.letters(), about.phrase(), pick(AFTERWARDS, chance)),
            (about, chance) -> "%s daily, trust %s, and remember that %d %s are already not reading this."
                    .formatted(
                            pick(ORDERS, chance),
                            about.phrase(),
                            10 + about.letters() * 13 % 90,
                            pick(BELIEVERS, chance)),
            (about, chance) -> "Unlock the full potential of %s, then put %s back before %s."
                    .formatted(about.phrase(), about.itAsObject(), pick(LANDINGS, chance)));

    private Keynote() {}

    public static String say(Subject about, SplittableRandom chance) {
        return pick(FORMS, chance).apply(about, chance);
    }
}
