package dev.postlude.fitness.advice.coach;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a question is about, by its words.
enum Topic {
    SLEEP("sleep|slept|night|bed|insomnia|tired|awake|nap"),
    BODY("weight|fat|abs|lose|losing|cut|diet|eat|protein|calor|kcal|plateau|lean|slim"),
    TRAINING("run|train|workout|session|load|race|marathon|gym|strength|lift|ride|cycle|swim|fit"),
    RECOVERY("recover|hrv|rest|sore|stress|heart|form|fresh"),
    STEPS("walk|step|sit|desk|move");

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile("\\b(?:" + words + ")\\w*");
    }

    /// The topics that a question speaks of, the one it says most words about first; none where it says nothing.
    static List<Topic> of(String question) {
        var lower = question.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(topic -> topic.said(lower) > 0)
                .sorted(Comparator.comparing((Topic topic) -> topic.said(lower))
                        .reversed()
                        .thenComparing(Topic::ordinal))
                .toList();
    }

    private long said(String lower) {
        return words.matcher(lower).results().count();
    }
}
