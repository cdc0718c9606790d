package dev.postlude.fitness.metrics.body;

import java.time.LocalDate;

/// What the scales said on a day, in kilograms.
public record WeighIn(LocalDate day, double kg) {

    public WeighIn {
        if (!(kg > 0)) {
            throw new IllegalArgumentException("A weight is above zero; was " + kg);
        }
    }
}
