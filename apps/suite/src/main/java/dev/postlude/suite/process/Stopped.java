package dev.postlude.suite.process;

/// The suite cannot go on. The message says why and what to do, and is all that anybody is shown.
public final class Stopped extends RuntimeException {

    private final int exitStatus;

    public Stopped(String sentence) {
        this(sentence, 1);
    }

    public Stopped(String sentence, int exitStatus) {
        super(sentence);
        this.exitStatus = exitStatus;
    }

    /// 2 for a command that was not understood, 1 for everything else.
    public int exitStatus() {
        return exitStatus;
    }
}
