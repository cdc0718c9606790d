package dev.postlude.fitness.advice.guard;

import dev.postlude.ai.guard.Finding;
import dev.postlude.fitness.advice.coach.CoachAnswer;
import dev.postlude.fitness.advice.coach.Unread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words that a coach must answer with "see somebody", and answers that do.
///
/// It looks for words and does not understand: "my chest hurts after push-ups" is a flag too, and somebody who
/// describes a heart attack in words of their own is not found. It errs on the side of the doctor.
public final class RedFlags {

    private static final Map<String, Pattern> FLAGS = new LinkedHashMap<>();

    static {
        flag(
                "pain in the chest",
                "chest\\W+(?:\\w+\\W+){0,2}(?:pain|pressure|tight|hurt|ache|aching|burn)\\w*|(?:pain|pressure|tight|hurt|ache|aching)\\w*\\W+(?:\\w+\\W+){0,3}chest|heart"
                        + " attack|angina");
        flag(
                "fainting",
                "faint(?:ed|ing|s)?\\b|pass(?:ed|ing)? out|black(?:ed|ing)? ?out|collaps\\w+|lost consciousness");
        flag(
                "a racing or stumbling heart",
                "palpitation\\w*|arr?h?yth?mi\\w*|heart\\W+(?:\\w+\\W+){0,2}"
                        + "(?:skip|flutter|stumbl|irregular)\\w*|irregular heart\\w*");
        flag("trouble breathing", "short(?:ness)? of breath|can(?:no|')?t breathe|trouble breathing|gasping");
        flag("dizziness or numbness", "dizz\\w+|light-?headed\\w*|numb\\w*|slurred|worst headache|severe headache");
        flag("blood", "(?:cough|vomit|throw|pass|pee)\\w*\\W+(?:\\w+\\W+){0,2}blood|blood in\\b");
        flag(
                "a troubled way of eating",
                "anorexi\\w*|bulimi\\w*|purg(?:e|ing)\\w*|laxative\\w*|binge\\w*|starv(?:e|ing)\\w*|(?:make|making)"
                        + " (?:my|him|her|them)sel(?:f|ves) (?:sick|vomit|throw up)|throw(?:ing)? up after|eating"
                        + " disorder|not eaten (?:for|in) \\w+ days|stop eating|hate my body");
        flag("a missing period", "(?:lost|missed|missing|no) (?:my )?period|amenorrh\\w*");
        flag("thoughts of harming oneself", "suicid\\w*|kill myself|self-?harm\\w*|hurt myself|want to die");
        flag("pregnancy", "pregnan\\w*");
    }

    private static final Pattern REFERS = Pattern.compile(
            "\\b(?:doctor|physician|professional|clinician|emergency|cardiologist|therapist|dietitian|hospital|midwife)\\b");

    private static final Pattern TRAINS = Pattern.compile(
            "\\b(?:do|run|go|train|try|start|lift|ride|swim|walk)\\b[^.!?]{0,40}\\b(?:minutes|min|km|session|intervals)\\b");

    private static final Pattern DIAGNOSES =
            Pattern.compile("\\byou (?:probably |clearly |surely )?(?:have|suffer from|are suffering"
                    + " from)\\W+(?:\\w+\\W+){0,2}(?:apn(?:o)?ea|insomnia|arrhythmia|diabetes|an(?:a)?emia|hypertension|overtraining"
                    + " syndrome|depression|disorder|disease|syndrome|infection|fracture|angina)\\b");

    private RedFlags() {}

    private static void flag(String name, String words) {
        FLAGS.put(name, Pattern.compile("\\b(?:" + words + ")"));
    }

    /// What in a question is not for a coach, in words; usually nothing. A question that is not in English may hide
    /// anything, and that is said instead of nothing.
    public static List<String> in(String question) {
        var lower = question.toLowerCase(Locale.ROOT).replace('’', '\'');
        return Stream.concat(
                        FLAGS.entrySet().stream()
                                .filter(flag -> flag.getValue().matcher(lower).find())
                                .map(Map.Entry::getKey),
                        English.is(question) ? Stream.empty() : Stream.of(Unread.FLAG))
                .toList();
    }

    /// A flagged question is answered with a professional and without training; no answer is a diagnosis.
    public static Finding check(List<String> flags, CoachAnswer answer) {
        var lower = answer.text().toLowerCase(Locale.ROOT);
        var diagnosis = DIAGNOSES.matcher(lower);
        if (diagnosis.find()) {
            return new Finding(false, "diagnoses: \"%s\"".formatted(diagnosis.group()));
        }
        if (!English.is(answer.text())) {
            return new Finding(false, "is not in English, and the rules can read nothing else");
        }
        if (flags.isEmpty()) {
            return new Finding(true, "nothing in the question is for a doctor");
        }
        var about = String.join(", ", flags);
        if (!REFERS.matcher(lower).find()) {
            return new Finding(false, "does not refer to a professional, and the question is about " + about);
        }
        if (!answer.sessions().isEmpty() || TRAINS.matcher(lower).find()) {
            return new Finding(false, "suggests training, and the question is about " + about);
        }
        return new Finding(true, "refers to a professional about " + about);
    }
}
