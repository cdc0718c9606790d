package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Sentence;
import dev.postlude.ai.text.Sentences;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Edits.Entry;
import dev.postlude.resume.tailor.Edits.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses, orders and rewords by rules. Every rule keeps what is said; the result passes the same check as a
/// model's, and none of these lines should ever have to be taken back.
final class OfflineEdits {

    private static final int SUMMARY_SENTENCES = 3;

    /// The latest position may have six lines, the one before five, older ones three.
    private static final List<Integer> MOST_LINES = List.of(6, 5, 4, 3);

    private static final int FEWEST_LINES = 2;

    private final Strategy strategy;
    private final Resume source;
    private final JobIntel intel;
    private final Worth worth;

    OfflineEdits(Strategy strategy, Resume source, JobIntel intel) {
        this.strategy = strategy;
        this.source = source;
        this.intel = intel;
        this.worth = new Worth(intel);
    }

    Edits edits() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < source.work().size(); i++) {
            var post = source.work().get(i);
            entries.add(entry(post.id(), post.highlights(), MOST_LINES.get(Math.min(i, MOST_LINES.size() - 1))));
        }
        source.volunteer().forEach(post -> entries.add(entry(post.id(), post.highlights(), MOST_LINES.getLast())));
        source.projects()
                .forEach(project -> entries.add(entry(project.id(), project.highlights(), MOST_LINES.getLast())));
        entries.removeIf(entry -> entry.lines().isEmpty());
        return new Edits(label(), summary(), entries, skills());
    }

    private Entry entry(String id, List<Line> lines, int most) {
        var texts = lines.stream().map(Line::text).toList();
        var chosen = new ArrayList<Said>();
        for (int i : worth.order(strategy, texts)) {
            boolean room = chosen.size() < FEWEST_LINES || (chosen.size() < most && worthy(texts.get(i)));
            if (room) {
                chosen.add(new Said(List.of(lines.get(i).id()), reworded(texts.get(i))));
            }
        }
        return new Entry(id, chosen);
    }

    private boolean worthy(String text) {
        return worth.toTheJob(text) > 0 || Worth.inItself(text) > 0;
    }

    private String reworded(String text) {
        var said = Rewording.withVerb(text);
        return strategy == Strategy.KEYWORD_FIRST ? Rewording.inWordsOf(intel, said) : Rewording.outcomeFirst(said);
    }

    /// The present title, if it is nearer to the job's than what the person calls themselves.
    private String label() {
        var own = source.basics().label();
        if (strategy != Strategy.KEYWORD_FIRST || source.work().isEmpty()) {
            return "";
        }
        var present = source.work().getFirst().title();
        return shared(present) > shared(own) ? present : "";
    }

    private long shared(String title) {
        var wanted = Terms.tokens(intel.title()).stream().map(Terms.Token::key).toList();
        return Terms.tokens(title).stream()
                .filter(token -> wanted.contains(token.key()))
                .count();
    }

    /// The first sentence says who it is and stays first; the others by their worth.
    private Said summary() {
        var text = source.basics().summary();
        var sentences = Sentences.of(text).stream().map(Sentence::text).toList();
        if (sentences.size() < 2) {
            return new Said(List.of(), "");
        }
        var rest = sentences.subList(1, sentences.size());
        var said = new ArrayList<String>();
        said.add(sentences.getFirst());
        worth.order(strategy, rest).stream().limit(SUMMARY_SENTENCES - 1).forEach(i -> said.add(rest.get(i)));
        return new Said(List.of("basics.summary"), String.join(" ", said));
    }

    private List<Said> skills() {
        var skills = source.skills().stream()
                .flatMap(group -> group.keywords().stream())
                .toList();
        var weights = skills.stream()
                .mapToDouble(skill -> worth.toTheJob(skill.text()))
                .toArray();
        return IntStream.range(0, skills.size())
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .map(i -> new Said(
                        List.of(skills.get(i).id()),
                        strategy == Strategy.KEYWORD_FIRST
                                ? Rewording.inWordsOf(intel, skills.get(i).text())
                                : skills.get(i).text()))
                .toList();
    }
}
