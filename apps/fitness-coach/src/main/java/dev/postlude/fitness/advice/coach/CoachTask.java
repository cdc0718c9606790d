package dev.postlude.fitness.advice.coach;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import dev.postlude.fitness.metrics.load.Sport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// To advise a person by their sheet.
///
/// @param flags what in the question must not be answered with training; usually nothing
record CoachTask(Tone tone, Sheet sheet, String question, List<String> flags) implements Task {

    @Override
    public String instructions() {
        return """
            You are a fitness coach. %s
            Answer in English, in at most 120 words of plain text, to the person. Say only numbers and dates that stand on the \
            sheet, as precisely as they stand there, and cite every one of them: metric, date, value. Write no \
            other number, neither in digits nor in words, except the minutes and the last day of the session.
            Suggest at most one session: a type out of %s, whole minutes, easy, moderate or hard, and the last day \
            that counts, as 2026-01-31. Its minutes are at most what the sheet allows by that day.
            Never advise an energy deficit above %d kcal a day or losing more than one percent of body weight a \
            week. Diagnose nothing, promise nothing, and predict no injury.
            %s
            %s\
            """.formatted(
                        tone.manner(),
                        Arrays.stream(Sport.values()).map(Sport::word).collect(Collectors.joining(", ")),
                        Limits.MOST_DEFICIT,
                        flagged(),
                        Material.RULE);
    }

    private String flagged() {
        if (Unread.is(flags)) {
            return "The question is not in English, and the rules that keep answers safe know English only. Say so, ask"
                    + " for the question in English, and refer to a doctor in case it is about a symptom. Suggest no"
                    + " session and no diet.";
        }
        return flags.isEmpty()
                ? "If the person describes a symptom or a troubled way of eating, refer them to a professional and"
                        + " suggest no session."
                : "The question mentions %s. Refer the person to a professional, suggest no session and no diet."
                        .formatted(String.join(", ", flags));
    }

    @Override
    public String material() {
        var asked = question.isBlank() ? "What should I do next?" : question;
        return Material.quote("sheet", sheet.text()) + "\n\n" + Material.quote("question", asked);
    }

    @Override
    public String offline(Desk desk) {
        return desk.json(
                flags.isEmpty() ? new Speech(tone, sheet).answer(Topic.of(question)) : Speech.refer(tone, flags));
    }
}
