package dev.postlude.resume.tailor;

import dev.postlude.ai.judge.Criterion;
import dev.postlude.ai.judge.Exhibit;
import dev.postlude.ai.judge.Mark;
import java.util.List;
import java.util.Locale;

/// How much of what the job asks for by name the text says, and how early: what stands in the first quarter counts in
/// full, what stands last counts half.
final class Relevance implements Criterion.Measure {

    private static final double EARLY = 0.25;

    @Override
    public Mark of(Exhibit exhibit) {
        var job = new JobDescription(exhibit.title(), "", exhibit.source().text()).cut();
        var intel = JobReading.borneOut(job, JobNeeds.of(job, exhibit.embeddings()));
        var tokens = Terms.tokens(exhibit.text().text());
        if (intel.keywords().isEmpty() || tokens.isEmpty()) {
            return new Mark(0, "the job names nothing to look for");
        }
        double asked = 0;
        double answered = 0;
        int found = 0;
        int early = 0;
        for (var keyword : intel.keywords()) {
            double weight = keyword.weight() * (keyword.must() ? 2 : 1);
            asked += weight;
            double place = place(tokens, keyword);
            if (place >= 0) {
                found++;
                early += place <= EARLY ? 1 : 0;
                answered += weight * (place <= EARLY ? 1 : 1 - 0.5 * (place - EARLY) / (1 - EARLY));
            }
        }
        return new Mark(
                Math.clamp(answered / asked, 0, 1),
                String.format(
                        Locale.ROOT,
                        "says %d of %d keywords, %d of them in its first quarter",
                        found,
                        intel.keywords().size(),
                        early));
    }

    /// Where the keyword comes first, as a share of the text; -1 if it does not.
    private static double place(List<Terms.Token> tokens, JobIntel.Keyword keyword) {
        var spans = Terms.spans(tokens, Aliases.showing(keyword.term()));
        return spans.isEmpty()
                ? -1
                : (double) spans.getFirst().start() / tokens.getLast().end();
    }
}
