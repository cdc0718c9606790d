package dev.postlude.resume.tailor;

import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import java.util.List;

/// How much of what a job asks for by name a resume says by name: whole words, forms of a word, and known aliases.
///
/// @param score from 0 to 1: what must be counts twice what would be nice; 1 when nothing is asked for
/// @param must  from 0 to 1, of the keywords that must be
/// @param nice  from 0 to 1, of the others
public record Coverage(double score, double must, double nice, List<Hit> hits) {

    /// @param evidence the lines that say it; empty if none does
    public record Hit(String term, boolean must, List<Line> evidence) {

        public boolean found() {
            return !evidence.isEmpty();
        }
    }

    public Coverage {
        hits = List.copyOf(hits);
    }

    public static Coverage of(JobIntel intel, Resume resume) {
        throw new UnsupportedOperationException("under way");
    }
}
