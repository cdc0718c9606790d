package dev.postlude.resume.tailor;

/// What a tailored resume puts first. The variants of the experiment `tailor-strategy`.
public enum Strategy {
    /// What the job asks for by name: lines that say it come first, in the words the job uses.
    KEYWORD_FIRST("""
            Put first, within each entry, the lines that show what the job asks for by name. Where a line and the job \
            name the same thing differently, use the job's word. Leave out lines that answer nothing the job asks for.\
            """),
    /// What was achieved: lines with results come first, each beginning with its outcome.
    IMPACT_FIRST("""
            Put first, within each entry, the lines with the greatest results, and begin each with the result and its \
            number, then how it came about. Leave out lines that tell of duties and no result.\
            """);

    private final String instructions;

    Strategy(String instructions) {
        this.instructions = instructions;
    }

    /// For a model that reads.
    String instructions() {
        return instructions;
    }
}
