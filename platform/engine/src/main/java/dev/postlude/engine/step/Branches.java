package dev.postlude.engine.step;

import dev.postlude.api.Branch;
import dev.postlude.api.Run;
import dev.postlude.engine.commit.Superseded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The branches of one run that have been forked, each on a thread of its own.
public final class Branches {

    private final Progress progress;
    private final List<Forked<?>> forked = new ArrayList<>(0);

    public Branches(Progress progress) {
        this.progress = progress;
    }

    <T extends @Nullable Object> Branch<T> fork(String name, Run run, Function<Run, ? extends T> body) {
        var branch = new Forked<T>();
        synchronized (this) {
            forked.add(branch);
        }
        progress.branchStarted();
        Thread.ofVirtual().name("run-" + run.id() + "-" + name).start(() -> branch.execute(run, body));
        return branch;
    }

    /// Returns when every branch has ended or come to rest, with what kept the first one that nobody joined from
    /// ending.
    public @Nullable Throwable settle() {
        Throwable first = null;
        // A branch may fork others while we wait, so the list is looked at again until it stays as it is.
        for (var i = 0; i < size(); i++) {
            var branch = get(i);
            var thrown = branch.rest();
            if (thrown instanceof Unwind.Suspended || thrown != null && !branch.joined) {
                first = first == null || rank(thrown) < rank(first) ? thrown : first;
            }
        }
        return first;
    }

    /// What concerns the whole run comes first, and what only waits comes last.
    private static int rank(Throwable thrown) {
        return switch (thrown) {
            case Superseded ignored -> 0;
            case Unwind.Suspended ignored -> 3;
            case Unwind ignored -> 1;
            default -> 2;
        };
    }

    /// True if `thrown` ends this pass whatever the other branches do: the run is cancelled, handed back, or cannot
    /// go on.
    public static boolean concernsTheRun(@Nullable Throwable thrown) {
        return thrown != null && rank(thrown) < 2;
    }

    private synchronized int size() {
        return forked.size();
    }

    private synchronized Forked<?> get(int i) {
        return forked.get(i);
    }

    private final class Forked<T extends @Nullable Object> implements Branch<T> {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable T result;
        private volatile @Nullable Throwable thrown;
        private volatile boolean joined;

        void execute(Run run, Function<Run, ? extends T> body) {
            try {
                result = body.apply(run);
            } catch (Throwable t) {
                thrown = t;
            } finally {
                ended.countDown();
            }
        }

        @Nullable
        Throwable rest() {
            var interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return thrown;
        }

        @Override
        @SuppressWarnings("NullAway") // the result is null only where T allows it
        public T join() {
            var failure = rest();
            joined = true;
            switch (failure) {
                case null -> {
                    return result;
                }
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
