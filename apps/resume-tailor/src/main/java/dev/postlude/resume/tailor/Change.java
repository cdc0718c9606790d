package dev.postlude.resume.tailor;

import java.util.List;

/// One difference between the resume somebody uploaded and the tailored one.
///
/// @param path    where it is in the tailored resume; empty for what was left out
/// @param sources ids in the uploaded resume
/// @param before  the text there; empty where nothing but an order changed
/// @param after   the text now; empty for what was left out
/// @param reason  one sentence for the person who has to sign it
public record Change(Kind kind, String path, List<String> sources, String before, String after, String reason) {

    public enum Kind {
        /// The same words at another place.
        MOVED,
        /// Other words for the same.
        REWORDED,
        /// Not shown for this job; still in the uploaded resume.
        LEFT_OUT,
        /// The draft said something the uploaded resume does not; its own words stand there again.
        RESTORED
    }

    public Change {
        sources = List.copyOf(sources);
    }
}
