package dev.postlude.fitness.advice.coach;

import java.util.ArrayList;
import java.util.List;

/// A sentence or two, and the lines of the sheet they rest on.
///
/// @param need how much it matters today, from 0 to 1
record Saying(double need, String drill, String calm, List<Sheet.Line> lines) {

    Saying {
        lines = List.copyOf(lines);
        need = Math.clamp(need, 0, 1);
    }

    static Saying of(double need, String drill, String calm, Sheet.Line... lines) {
        return new Saying(need, drill, calm, List.of(lines));
    }

    String in(Tone tone) {
        return tone == Tone.DRILL ? drill : calm;
    }

    /// Both, one after the other.
    Saying and(Saying next) {
        var both = new ArrayList<>(lines);
        both.addAll(next.lines);
        return new Saying(Math.max(need, next.need), drill + " " + next.drill, calm + " " + next.calm, both);
    }
}
