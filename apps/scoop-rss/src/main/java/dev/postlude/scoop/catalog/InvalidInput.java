package dev.postlude.scoop.catalog;

/// Something a client sent cannot be meant: which field, and what would be right.
public final class InvalidInput extends RuntimeException {

    private final String field;
    private final String sentence;

    public InvalidInput(String field, String sentence) {
        super(field + " " + sentence);
        this.field = field;
        this.sentence = sentence;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
