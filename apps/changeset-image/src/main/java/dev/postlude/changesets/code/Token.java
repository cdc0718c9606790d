package dev.postlude.changesets.code;

/// A piece of code that is all of one kind. Put together, the texts of all tokens are the code.
public record Token(Kind kind, String text) {

    public enum Kind {
        PLAIN,
        /// A word of the language.
        KEYWORD,
        /// What is called, defined or named: a function, a tag, a key.
        NAME,
        /// A text in quotes.
        TEXT,
        NUMBER,
        COMMENT,
        /// A line that came, in a comparison of two versions.
        ADDED,
        /// A line that went.
        REMOVED
    }
}
