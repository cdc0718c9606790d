package dev.postlude.scoop.feed.read;

/// Thrown when bytes are no feed. The message is a sentence for the person who gave the address: what was
/// found instead, and what to do now.
public final class UnreadableFeed extends RuntimeException {

    public enum Reason {
        EMPTY,
        WEB_PAGE,
        NOT_A_FEED,
        DECLARES_ENTITIES,
        DAMAGED,
        UNREACHABLE
    }

    private final Reason reason;

    public UnreadableFeed(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public UnreadableFeed(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
