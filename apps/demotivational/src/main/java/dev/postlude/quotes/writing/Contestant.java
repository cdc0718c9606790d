package dev.postlude.quotes.writing;

/// Who writes.
public enum Contestant {
    CLAUDE,
    GPT
}
