package dev.postlude.resume.document;

/// A language somebody speaks, and how well.
public record Language(String id, String language, String fluency) {}
