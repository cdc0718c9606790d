package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Words;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Resume;
import java.util.ArrayList;
import java.util.List;

/// What a program or a person in a hurry would stumble over: missing contact lines, dates, length, long lines.
public final class Lint {

    private static final int MOST_WORDS = 900;
    private static final int FEWEST_WORDS = 120;
    private static final int MOST_LINE_WORDS = 35;
    private static final int MOST_LINES = 8;
    private static final int MOST_SUMMARY = 80;

    private final Resume resume;
    private final List<Remark> remarks = new ArrayList<>();

    private Lint(Resume resume) {
        this.resume = resume;
    }

    /// @param path where; empty when it is about the whole
    public record Remark(String path, String sentence) {}

    public static List<Remark> of(Resume resume) {
        var lint = new Lint(resume);
        lint.head();
        lint.positions();
        lint.sections();
        lint.length();
        return List.copyOf(lint.remarks);
    }

    private void head() {
        var basics = resume.basics();
        if (basics.name().isEmpty()) {
            remark("basics.name", "There is no name.");
        }
        if (basics.email().isEmpty()) {
            remark("basics.email", "There is no e-mail address; programs reject a resume without one.");
        }
        if (basics.phone().isEmpty()) {
            remark("basics.phone", "There is no telephone number.");
        }
        if (Words.count(basics.summary()) > MOST_SUMMARY) {
            remark(
                    "basics.summary",
                    "The summary has %d words; %d are read.".formatted(Words.count(basics.summary()), MOST_SUMMARY));
        }
    }

    private void positions() {
        String later = "";
        for (var post : resume.work()) {
            dates(post);
            if (post.title().isEmpty()) {
                remark(post.id() + ".position", "%s has no job title.".formatted(named(post)));
            }
            if (post.highlights().size() > MOST_LINES) {
                remark(
                        post.id() + ".highlights",
                        "%s has %d lines; more than %d are skipped over."
                                .formatted(named(post), post.highlights().size(), MOST_LINES));
            }
            var end = post.period().end().isEmpty() ? "9999" : post.period().end();
            if (!later.isEmpty() && post.period().said() && end.compareTo(later) > 0) {
                remark(
                        post.id() + ".endDate",
                        "%s ended later than the position above it; the latest belongs first.".formatted(named(post)));
            }
            later = post.period().said() ? end : later;
            post.highlights().forEach(this::line);
        }
        resume.projects().forEach(project -> project.highlights().forEach(this::line));
    }

    private void dates(Position post) {
        var period = post.period();
        if (period.start().isEmpty()) {
            remark(
                    post.id() + ".startDate",
                    "%s does not say when it began; programs compute years from that.".formatted(named(post)));
        } else if (!period.end().isEmpty()
                && period.end()
                                .compareTo(period.start()
                                        .substring(
                                                0,
                                                Math.min(
                                                        period.start().length(),
                                                        period.end().length())))
                        < 0) {
            remark(post.id() + ".endDate", "%s ends before it begins.".formatted(named(post)));
        } else if (period.start().length() == 4) {
            remark(
                    post.id() + ".startDate",
                    "%s begins in a year without a month; some programs count that as January.".formatted(named(post)));
        }
    }

    private void line(Line line) {
        int words = Words.count(line.text());
        if (words > MOST_LINE_WORDS) {
            remark(
                    line.id(),
                    "This line has %d words; at most %d are taken in at a glance.".formatted(words, MOST_LINE_WORDS));
        }
        if (line.text().matches("(?i)(?:i|my|we)\\b.*")) {
            remark(
                    line.id(),
                    "This line begins with \"%s\"; begin with the verb."
                            .formatted(line.text().split("\\W")[0]));
        }
    }

    private void sections() {
        if (resume.work().isEmpty()) {
            remark("work", "There is no section \"Experience\".");
        }
        if (resume.education().isEmpty()) {
            remark("education", "There is no section \"Education\".");
        }
        if (resume.skills().isEmpty()) {
            remark("skills", "There is no section \"Skills\", which is where programs look for keywords first.");
        }
        if (!resume.notes().isEmpty()) {
            remark(
                    "notes",
                    "%d lines of the document could not be placed and are not shown."
                            .formatted(resume.notes().size()));
        }
    }

    private void length() {
        int words = resume.lines().stream()
                .mapToInt(line -> Words.count(line.text()))
                .sum();
        if (words > MOST_WORDS) {
            remark("", "It has %d words, which is more than two pages.".formatted(words));
        } else if (words < FEWEST_WORDS) {
            remark("", "It has %d words, which is too few to tell anything.".formatted(words));
        }
    }

    private static String named(Position post) {
        return post.employer().isEmpty() ? "A position" : post.employer();
    }

    private void remark(String path, String sentence) {
        remarks.add(new Remark(path, sentence));
    }
}
