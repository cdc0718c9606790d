package dev.postlude.resume.tailor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a job asks for, as far as its description says.
///
/// @param title       of the job, without "we are looking for"
/// @param years       of experience that are asked for, if any number is
/// @param keywords    the most important first
public record JobIntel(
        String title,
        Seniority seniority,
        @Nullable Integer years,
        List<Requirement> requirements,
        List<Keyword> keywords) {

    public JobIntel {
        requirements = List.copyOf(requirements);
        keywords = List.copyOf(keywords);
    }

    public enum Seniority {
        JUNIOR,
        MID,
        SENIOR,
        LEAD,
        UNKNOWN
    }

    /// One thing asked for, in the words of the description.
    ///
    /// @param must  false for what would be nice
    /// @param start where it stands in the description, in characters
    public record Requirement(String text, boolean must, int start, int end) {}

    /// A word or phrase that somebody who sifts resumes would search for.
    ///
    /// @param weight from 0 to 1; the most important one has 1
    /// @param spans  where it stands in the description; never empty
    public record Keyword(String term, boolean must, double weight, List<Span> spans) {

        public Keyword {
            spans = List.copyOf(spans);
        }
    }

    /// Characters of the description, from `start` up to `end`.
    public record Span(int start, int end) {}

    public List<Keyword> must() {
        return keywords.stream().filter(Keyword::must).toList();
    }

    public List<Keyword> nice() {
        return keywords.stream().filter(keyword -> !keyword.must()).toList();
    }
}
