package dev.postlude.resume.tailor;

/// What a tailored resume puts first. The variants of the experiment `tailor-strategy`.
public enum Strategy {
    /// What the job asks for by name: lines that say it come first, in the words the job uses.
    KEYWORD_FIRST,
    /// What was achieved: lines with results come first, each beginning with its outcome.
    IMPACT_FIRST
}
