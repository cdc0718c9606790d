package dev.postlude.resume.tailor;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import dev.postlude.resume.document.Resume;
import java.util.stream.Collectors;

/// To choose, order and reword the lines of a resume for a job.
record TailorTask(Strategy strategy, Resume source, JobIntel intel) implements Task {

    @Override
    public String instructions() {
        return """
                You fit a resume to a job by choosing, ordering and rewording its lines. Every line has an id; every \
                line you write names the ids it was made from, all of the same entry.
                %s
                Never add an employer, a title, a date, a degree, a number, a skill or a rank that its lines do not \
                have, and never make more of something than they do. Keep what is specific. One line says one thing in \
                at most 30 words and begins with a verb; no "I", no praise of oneself.
                Keep every position and project. Mention an entry only if its lines change, and then name all lines to \
                keep. An empty label or summary leaves it as it is.
                %s""".formatted(strategy.instructions(), Material.RULE);
    }

    @Override
    public String material() {
        var lines = source.lines().stream()
                .filter(line -> !line.id().matches("basics\\.(?:email|phone|url|image).*|notes\\[.*|.*\\.url"))
                .map(line -> "%s: %s".formatted(line.id(), line.text()))
                .collect(Collectors.joining("\n"));
        var keywords = intel.keywords().stream()
                .map(keyword -> "%s (%s)".formatted(keyword.term(), keyword.must() ? "must" : "nice"))
                .collect(Collectors.joining(", "));
        var requirements = intel.requirements().stream()
                .map(requirement -> "- " + requirement.text())
                .collect(Collectors.joining("\n"));
        return Material.quote("resume", lines)
                + "\n\n"
                + Material.quote("job", "%s\nKeywords: %s\n%s".formatted(intel.title(), keywords, requirements));
    }

    @Override
    public String offline(Desk desk) {
        return desk.json(new OfflineEdits(strategy, source, intel).edits());
    }
}
