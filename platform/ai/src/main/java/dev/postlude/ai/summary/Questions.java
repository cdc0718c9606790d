package dev.postlude.ai.summary;

import dev.postlude.ai.summary.Lead.Story;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the questions a story answers, by leaving out of a statement what the story explains.
final class Questions {

    private static final double REASON_BESIDE = 1.0;
    private static final double QUANTITY = 0.8;
    private static final double REASON_ELSEWHERE = 0.85;
    private static final double CONTRADICTION = 0.8;
    private static final double WHAT_FOLLOWED = 0.4;
    private static final double STORY_BEHIND = 0.2;

    /// "The trick is …" explains one of the few sentences before it.
    private static final int POINTS_BACK = 4;

    /// How much of a statement's weight another sentence must share to be about the same thing.
    private static final double SAME_SUBJECT = 0.18;

    private static final Pattern AMOUNT = Pattern.compile(
            "^(?:about|around|nearly|almost|more than|over|some|at least|up to|roughly|only|just)?\\s?"
                    + "(?<money>[$€£¥])?\\d[\\d.,]*(?:\\s(?:million|billion|trillion|thousand))?"
                    + "(?<unit>%| percent| per cent)?\\s?(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> ENDS_A_NOUN = Set.of(
            "in", "on", "at", "for", "from", "with", "by", "to", "of", "over", "during", "across", "through", "after",
            "since", "a", "the", "this", "last", "each", "per", "and", "or", "between", "under", "into", "that",
            "than");

    private final Story story;

    Questions(Story story) {
        this.story = story;
    }

    List<Question> all() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < story.length(); i++) {
            int about = i;
            Clause.of(story.sentence(i)).ifPresent(clause -> {
                reasonBeside(clause, about).ifPresent(questions::add);
                quantity(clause, about).ifPresent(questions::add);
                reasonElsewhere(clause, about).ifPresent(questions::add);
                contradiction(clause, about).ifPresent(questions::add);
                whatFollowed(clause, about).ifPresent(questions::add);
                storyBehind(clause, about).ifPresent(questions::add);
            });
        }
        return questions;
    }

    /// The sentence itself gives the reason; it is left out.
    private Optional<Question> reasonBeside(Clause clause, int about) {
        return Why.asksFor(clause.marker())
                .map(asks -> new Question(asked(asks, clause), clause.tail(), about, REASON_BESIDE));
    }

    /// Another sentence gives a reason, and is about the same thing, names the same subject, or points back
    /// at what was just said ("the trick is …").
    private Optional<Question> reasonElsewhere(Clause clause, int about) {
        var subject = Words.content(clause.subject());
        for (int other = 0; other < story.length(); other++) {
            var sentence = story.sentence(other);
            if (other == about || !Why.gives(sentence)) {
                continue;
            }
            boolean pointsBack = other > about && other <= about + POINTS_BACK && Why.pointsBack(sentence);
            boolean sameSubject = story.document().stems(other).stream().anyMatch(subject::contains);
            if (pointsBack || (other > about && sameSubject) || related(about, other)) {
                return Optional.of(
                        new Question(asked(Why.asksAbout(sentence), clause), sentence, about, REASON_ELSEWHERE));
            }
        }
        return Optional.empty();
    }

    /// The sentence says that something is so although one would not think it; what comes next explains.
    private Optional<Question> contradiction(Clause clause, int about) {
        boolean puzzling = clause.marker().matches("although|though|despite|but|yet");
        if (!puzzling || about + 1 >= story.length()) {
            return Optional.empty();
        }
        var joined = clause.marker().equals("but") || clause.marker().equals("yet")
                ? clause.inverted(subject(clause))
                : clause.inverted(subject(clause)) + " " + clause.tail();
        return Optional.of(new Question(sentence("Why", joined), story.sentence(about + 1), about, CONTRADICTION));
    }

    /// The number that comes after the verb is left out.
    private Optional<Question> quantity(Clause clause, int about) {
        var amount = AMOUNT.matcher(clause.rest());
        if (clause.verb().isEmpty() || clause.verb().equals("have") || !amount.matches()) {
            return Optional.empty();
        }
        var rest = amount.group("rest").strip();
        var answer = clause.rest().substring(0, amount.start("rest")).strip();
        if (amount.group("unit") != null) {
            return Optional.of(new Question(
                    sentence("By how much", clause.helper(), subject(clause), clause.verb(), rest),
                    answer,
                    about,
                    QUANTITY));
        }
        if (amount.group("money") != null) {
            return Optional.of(new Question(
                    sentence("How much", clause.helper(), subject(clause), clause.verb(), rest),
                    answer,
                    about,
                    QUANTITY));
        }
        var noun = countedNoun(rest);
        return noun.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        sentence(
                                "How many " + noun,
                                clause.helper(),
                                subject(clause),
                                clause.verb(),
                                rest.substring(noun.length()).strip()),
                        answer,
                        about,
                        QUANTITY));
    }

    /// "electric buses" of "electric buses for the city"; empty unless it is a short plural.
    private static String countedNoun(String rest) {
        var noun = new ArrayList<String>();
        for (var token : rest.split(" ")) {
            var word = Trim.bare(token);
            if (ENDS_A_NOUN.contains(word) || !token.equals(word) || noun.size() == 3) {
                break;
            }
            noun.add(token);
            if (token.matches("people|children|women|men|.*[^s]s")) {
                return String.join(" ", noun);
            }
        }
        return "";
    }

    /// What the next sentence tells is left out.
    private Optional<Question> whatFollowed(Clause clause, int about) {
        boolean past = clause.helper().matches("did|was|were|had");
        if (!past || about + 1 >= story.length() || !related(about, about + 1)) {
            return Optional.empty();
        }
        var subject = subject(clause);
        return Optional.of(new Question(
                sentence("What happened after", subject, clause.stated(), clause.rest()),
                story.sentence(about + 1),
                about,
                WHAT_FOLLOWED));
    }

    /// When nothing is left out, at least whom it is about is said.
    private Optional<Question> storyBehind(Clause clause, int about) {
        return clause.subject().length() < 4
                ? Optional.empty()
                : Optional.of(new Question(
                        sentence("What is the story behind", subject(clause)),
                        story.sentence(about),
                        about,
                        STORY_BEHIND));
    }

    private boolean related(int about, int other) {
        var document = story.document();
        var shared = document.stems(about).stream()
                .filter(document.stems(other)::contains)
                .toList();
        return document.weight(shared) >= SAME_SUBJECT * document.weight(document.stems(about));
    }

    private String asked(String asks, Clause clause) {
        return sentence(asks, clause.inverted(subject(clause)));
    }

    /// The subject as it is written inside a sentence: without the capital it had only for standing first.
    private String subject(Clause clause) {
        var subject = clause.subject();
        var words = Words.of(subject);
        if (words.isEmpty()) {
            return subject;
        }
        var first = words.getFirst();
        boolean name = first.acronym()
                || story.document().proper().contains(first.lower())
                || !first.text().substring(1).equals(first.text().substring(1).toLowerCase(Locale.ROOT));
        boolean common = Words.stop(first.lower())
                || !Numbers.of(first.text()).isEmpty()
                || writtenSmall(first.lower())
                || leadsAPhrase(subject, first.lower());
        return !name && common ? first.text().toLowerCase(Locale.ROOT) + subject.substring(first.end()) : subject;
    }

    private boolean writtenSmall(String lower) {
        var stem = Words.stem(lower);
        return Words.of(story.document().text()).stream()
                .anyMatch(
                        word -> !word.capitalised() && Words.stem(word.lower()).equals(stem));
    }

    /// "Engineers at Acme", "Voters" and "Building it" are no names, "Paris in spring" is one.
    private static boolean leadsAPhrase(String subject, String first) {
        return first.matches(".*[^suai]s|.*ing") && !subject.matches("\\S+ \\p{Lu}.*");
    }

    private static String sentence(String... parts) {
        var line = String.join(
                " ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
        return line.replaceAll("[,;:\\s]+$", "") + "?";
    }
}
