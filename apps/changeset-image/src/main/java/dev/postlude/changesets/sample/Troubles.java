package dev.postlude.changesets.sample;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/// What is going to go wrong, method by method; each thing once.
public final class Troubles {

    private final Map<String, Queue<Trouble>> coming = new HashMap<>();
    private final Map<String, Runnable> afterwards = new HashMap<>();

    /// `method` is one of Slack's, or `upload`.
    public synchronized void next(String method, Trouble trouble) {
        coming.computeIfAbsent(method, one -> new ArrayDeque<>()).add(trouble);
    }

    synchronized Trouble take(String method) {
        var trouble = coming.getOrDefault(method, new ArrayDeque<>()).poll();
        return trouble == null ? Trouble.NONE : trouble;
    }

    /// Runs once, when the method has been carried out and before it is answered.
    public synchronized void afterwards(String method, Runnable what) {
        afterwards.put(method, what);
    }

    void carriedOut(String method) {
        Runnable what;
        synchronized (this) {
            what = afterwards.remove(method);
        }
        if (what != null) {
            what.run();
        }
    }
}
