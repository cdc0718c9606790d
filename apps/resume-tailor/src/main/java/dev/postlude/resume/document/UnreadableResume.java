package dev.postlude.resume.document;

import java.util.List;
import java.util.stream.Collectors;

/// Bytes that cannot be taken as a resume, with everything that is wrong with them.
public final class UnreadableResume extends RuntimeException {

    /// What kind of answer it deserves.
    public enum Reason {
        /// 413: more bytes, pages or text than is read.
        TOO_LARGE,
        /// 415: neither JSON, PDF, DOCX nor plain text.
        UNKNOWN_FORMAT,
        /// 422: the right format, and still not a resume.
        INVALID
    }

    /// @param where `work[0].startDate`, `line 3`, or empty when it is about the whole
    public record Problem(String where, String sentence) {}

    private final Reason reason;
    private final transient List<Problem> problems;

    public UnreadableResume(Reason reason, List<Problem> problems) {
        super(problems.stream()
                .map(problem ->
                        problem.where().isEmpty() ? problem.sentence() : problem.where() + ": " + problem.sentence())
                .collect(Collectors.joining("\n")));
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public static UnreadableResume of(Reason reason, String sentence) {
        return new UnreadableResume(reason, List.of(new Problem("", sentence)));
    }

    public Reason reason() {
        return reason;
    }

    /// At least one; the first is the one to show if there is room for one.
    public List<Problem> problems() {
        return problems;
    }
}
