package dev.postlude.api;

/// A function that others call by [Run#invoke] and whose result they wait for.
public interface Invocable<I extends Record, O> {

    O call(I input, Run run) throws Exception;
}
