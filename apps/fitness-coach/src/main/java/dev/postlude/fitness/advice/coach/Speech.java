package dev.postlude.fitness.advice.coach;

import dev.postlude.fitness.advice.coach.CoachAnswer.Cited;
import dev.postlude.fitness.advice.coach.CoachAnswer.Wished;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The advice that can be computed: what was asked about first, then what needs it most, then a session that fits.
final class Speech {

    private static final int SAYINGS = 3;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Tone tone;
    private final Sheet sheet;

    Speech(Tone tone, Sheet sheet) {
        this.tone = tone;
        this.sheet = sheet;
    }

    /// To somebody whose question is not one for a coach.
    static CoachAnswer refer(Tone tone, List<String> flags) {
        if (Unread.is(flags)) {
            return new CoachAnswer(unread(tone), List.of(), List.of(), 0);
        }
        var what = String.join(" and ", flags);
        var text = tone == Tone.DRILL
                ? "Stop. You wrote about %s. That is not mine to answer. Talk to a doctor, today if it is happening now; call the emergency number if it is getting worse. Until a professional has cleared you, no plan from me."
                        .formatted(what)
                : "You wrote about %s, and that is something for a doctor or another professional rather than for a coach. If it is happening now or getting worse, please call the emergency number. I would rather leave any plan until somebody who can examine you has said that it is fine."
                        .formatted(what);
        return new CoachAnswer(text, List.of(), List.of(), 0);
    }

    private static String unread(Tone tone) {
        return tone == Tone.DRILL
                ? "I read English only, and so do my safety rules. Ask again in English. If it is about pain,"
                        + " fainting, your heart or eating: talk to a doctor, not to me."
                : "I understand English only, and so do the rules that keep my answers safe, so I would rather not"
                        + " guess. Please ask again in English. If it is about pain, fainting, your heart or eating, a"
                        + " doctor is who to ask.";
    }

    CoachAnswer answer(List<Topic> topics) {
        var chosen = chosen(topics);
        var session = new SessionChoice(sheet).choose();
        if (chosen.isEmpty()) {
            return new CoachAnswer(nothing(), List.of(), List.of(), 0);
        }
        var text = chosen.stream().map(saying -> saying.in(tone)).collect(Collectors.joining(" "));
        var citations = chosen.stream()
                .flatMap(saying -> saying.lines().stream())
                .distinct()
                .map(Sheet.Line::citation)
                .map(each -> new Cited(each.metric(), each.date().toString(), each.value()))
                .toList();
        return new CoachAnswer(
                text + session.map(this::invite).orElse(""),
                citations,
                session
                        .map(each -> new Wished(
                                each.sport(),
                                each.minutes(),
                                each.intensity(),
                                each.by().toString()))
                        .stream()
                        .toList(),
                0);
    }

    /// What was asked about, as far as something is known of it, and then what needs it most.
    private List<Saying> chosen(List<Topic> asked) {
        var sayings = new Sayings(sheet);
        var chosen = new ArrayList<Saying>();
        asked.stream().map(sayings::about).flatMap(Optional::stream).limit(2).forEach(chosen::add);
        Arrays.stream(Topic.values())
                .filter(topic -> !asked.contains(topic))
                .map(sayings::about)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Saying::need).reversed())
                .limit(Math.max(0, SAYINGS - chosen.size()))
                .forEach(chosen::add);
        sheet.stale().map(Speech::old).ifPresent(chosen::addFirst);
        return chosen;
    }

    /// The line is cited, for the sentence names its day.
    private static Saying old(Sheet.Line newest) {
        var day = DATE.format(newest.date());
        return Saying.of(
                1,
                "Your newest numbers are of %s. All of this is about then. Upload a newer export.".formatted(day),
                "The newest numbers I have are of %s, so all of this is about then and not about today; a newer export would help."
                        .formatted(day),
                newest);
    }

    private String nothing() {
        return tone == Tone.DRILL
                ? "I have no numbers of yours. Upload an export, then ask again."
                : "I would love to help, and I have none of your numbers yet. If you upload an export, I can look at"
                        + " them.";
    }

    private String invite(Suggestion session) {
        var what = session.activity();
        if (tone == Tone.DRILL) {
            return String.format(
                    Locale.ROOT,
                    " Now go: %d minutes of %s, %s, done by %s.",
                    session.minutes(),
                    what,
                    session.intensity(),
                    DAY.format(session.by()));
        }
        var article = session.intensity().equals("easy") ? "an" : "a";
        return String.format(
                Locale.ROOT,
                " If you like, do %d minutes of %s at %s %s effort by %s, because a little and often is what a body adapts to.",
                session.minutes(),
                what,
                article,
                session.intensity(),
                DAY.format(session.by()));
    }
}
