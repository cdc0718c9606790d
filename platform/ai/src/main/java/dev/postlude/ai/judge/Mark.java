package dev.postlude.ai.judge;

/// How well one criterion is met, from 0 to 1, and why.
public record Mark(double score, String reason) {

    public Mark {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A mark is a number from 0 to 1; was " + score);
        }
    }
}
