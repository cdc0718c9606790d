package dev.postlude.api;

/// What a step without a result does.
@FunctionalInterface
public interface StepAction {

    void run() throws Exception;
}
