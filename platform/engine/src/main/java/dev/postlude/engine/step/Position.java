package dev.postlude.engine.step;

import dev.postlude.engine.Limits;
import java.util.HashSet;
import java.util.Set;

/// Where in a run a branch is: its path, the steps it has asked for, the branches it has forked.
///
/// A step's number is the branch's path and the step's place in the branch, never the order in which parallel
/// branches happened to arrive; so a replay gives the same step the same number.
final class Position {

    private static final int STEP_BITS = 14;
    private static final int FORK_BITS = 12;

    private final long path;
    private final int depth;
    private final Set<String> ids = new HashSet<>();
    private int steps;
    private int forks;

    private Position(long path, int depth) {
        this.path = path;
        this.depth = depth;
    }

    static Position start() {
        return new Position(0, 0);
    }

    /// The number of the next step.
    long next(String id, boolean unique) {
        if (id.isBlank() || id.length() > Limits.MAX_NAME_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The id of a step has 1 to %d characters, all of them printable; was \"%s\""
                            .formatted(Limits.MAX_NAME_LENGTH, id));
        }
        if (unique && !ids.add(id)) {
            throw new IllegalArgumentException(
                    "Step \"%s\" was asked for twice in one run. In a loop, put the turn into the id: \"%s-\" + i."
                            .formatted(id, id));
        }
        if (steps == Limits.MAX_STEPS_PER_BRANCH) {
            throw new IllegalStateException(
                    "More than %d steps in one branch (MAX_STEPS_PER_BRANCH). Invoke or send events for parts of the work."
                            .formatted(Limits.MAX_STEPS_PER_BRANCH));
        }
        return path << STEP_BITS | steps++;
    }

    Position fork() {
        if (forks == Limits.MAX_FORKS_PER_BRANCH || depth == Limits.MAX_FORK_DEPTH) {
            throw new IllegalStateException(
                    "More than %d forks (MAX_FORKS_PER_BRANCH), or branches more than %d deep (MAX_FORK_DEPTH). Invoke functions instead."
                            .formatted(Limits.MAX_FORKS_PER_BRANCH, Limits.MAX_FORK_DEPTH));
        }
        forks++;
        return new Position(path << FORK_BITS | forks, depth + 1);
    }
}
