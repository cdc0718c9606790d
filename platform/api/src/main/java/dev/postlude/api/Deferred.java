package dev.postlude.api;

/// A function that starts when the run that deferred it has ended.
public interface Deferred<I extends Record> extends Deferrable<I> {

    void run(I input, Run run, Parent parent) throws Exception;
}
