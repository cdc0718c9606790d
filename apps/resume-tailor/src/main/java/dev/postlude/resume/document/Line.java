package dev.postlude.resume.document;

/// One text of a resume, and where it stands.
///
/// @param id its path, such as `work[0].highlights[2]`
public record Line(String id, String text) {}
