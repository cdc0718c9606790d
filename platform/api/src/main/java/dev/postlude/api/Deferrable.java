package dev.postlude.api;

/// What [Run#defer] can name: a [Deferred] or a [Scorer]. A class implements one of those two, never this.
public interface Deferrable<I extends Record> {}
