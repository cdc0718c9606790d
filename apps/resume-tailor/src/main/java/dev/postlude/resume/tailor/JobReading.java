package dev.postlude.resume.tailor;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.resume.tailor.JobIntel.Keyword;
import dev.postlude.resume.tailor.JobIntel.Requirement;
import dev.postlude.resume.tailor.JobTask.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks a model what a job asks for. Ask inside a step: `run.step("job-intel", JobIntel.class, () ->
/// reading.read(job))`.
///
/// A model's answer is taken at its word only as far as the description bears it out: keywords and requirements
/// that do not stand there are left out.
public record JobReading(Model model) {

    private static final int MOST_TOKENS = 2_000;
    private static final int MOST_KEYWORDS = 25;
    private static final int MOST_REQUIREMENTS = 40;
    private static final int MOST_YEARS = 40;

    public JobIntel read(JobDescription job) {
        var read = job.cut();
        var said = model.answer(Prompt.of(new JobTask(read)).maxOutputTokens(MOST_TOKENS), Said.class)
                .value();
        return borneOut(read, said);
    }

    static JobIntel borneOut(JobDescription job, Said said) {
        var text = job.description();
        var requirements = new ArrayList<Requirement>();
        for (var need : said.requirements()) {
            find(text, need.text())
                    .filter(found -> requirements.size() < MOST_REQUIREMENTS)
                    .ifPresent(at -> requirements.add(
                            new Requirement(text.substring(at.start(), at.end()), need.must(), at.start(), at.end())));
        }
        var known = new HashSet<String>();
        var named = said.keywords().stream()
                .filter(word -> !word.term().isBlank() && known.add(Aliases.key(word.term(), true)))
                .map(word -> new Keyword(
                        word.term().strip(),
                        word.must(),
                        Math.clamp(word.weight(), 0, 1),
                        Terms.spans(text, Aliases.of(word.term().strip()))))
                .filter(keyword -> !keyword.spans().isEmpty())
                .toList();
        var keywords = named.stream()
                .filter(keyword -> named.stream().noneMatch(other -> inside(keyword, other)))
                .sorted(Comparator.comparingDouble((Keyword keyword) -> -keyword.weight()))
                .limit(MOST_KEYWORDS)
                .toList();
        int years = said.years();
        return new JobIntel(
                said.title().isBlank() ? job.title() : said.title(),
                said.seniority(),
                years > 0 && years <= MOST_YEARS ? years : null,
                requirements,
                keywords);
    }

    /// Whether one is only ever said as a part of the other: "Spring" in "Spring Boot".
    private static boolean inside(Keyword part, Keyword whole) {
        return part != whole
                && part.spans().stream()
                        .allMatch(span -> whole.spans().stream()
                                .anyMatch(other -> other.start() <= span.start()
                                        && span.end() <= other.end()
                                        && other.end() - other.start() > span.end() - span.start()));
    }

    /// Where `wanted` stands in `text`, white space aside.
    private static Optional<JobIntel.Span> find(String text, String wanted) {
        var words = List.of(wanted.strip().split("\\s+"));
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        var matcher = Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .matcher(text);
        return matcher.find() ? Optional.of(new JobIntel.Span(matcher.start(), matcher.end())) : Optional.empty();
    }
}
