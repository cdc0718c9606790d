package dev.postlude.resume.tailor;

import dev.postlude.ai.guard.Finding;
import dev.postlude.resume.document.Resume;
import java.util.ArrayList;
import java.util.List;

/// Whether a tailored resume says anything that the uploaded one does not.
///
/// @param inventions empty if it is true
public record Truth(List<Invention> inventions) {

    /// What must not be invented. One guardrail each.
    public enum Kind {
        EMPLOYER,
        TITLE,
        DATE,
        DEGREE,
        NUMBER,
        SKILL
    }

    /// @param path     where in the result, such as `work[0].highlights[1]`
    /// @param text     what is said there and nowhere in the source
    /// @param sentence for people
    public record Invention(Kind kind, String path, String text, String sentence) {}

    public Truth {
        inventions = List.copyOf(inventions);
    }

    /// Compares field by field. What a line may say is decided by the lines `meta.sources` says it was made from, so
    /// a number moved from one job to another is found too; without that, by its counterpart's whole entry.
    public static Truth check(Resume source, Resume result) {
        var found = new ArrayList<Invention>();
        new TruthOfEntries(source, result).findInto(found);
        new TruthOfTexts(source, result).findInto(found);
        return new Truth(found.stream().distinct().toList());
    }

    public boolean holds() {
        return inventions.isEmpty();
    }

    /// As a guardrail: `run.score(truth.finding(Kind.NUMBER).as(NO_NEW_NUMBERS))`.
    public Finding finding(Kind kind) {
        var found = inventions.stream()
                .filter(invention -> invention.kind() == kind)
                .map(Invention::sentence)
                .toList();
        return new Finding(
                found.isEmpty(), found.isEmpty() ? "all of it stands in the source" : String.join(" ", found));
    }

    /// All kinds at once, as one guardrail.
    public Finding finding() {
        return new Finding(
                holds(),
                holds()
                        ? "all of it stands in the source"
                        : String.join(
                                " ",
                                inventions.stream().map(Invention::sentence).toList()));
    }
}
