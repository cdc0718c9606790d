package dev.postlude.resume.document;

/// Something others gave or printed: an award, a certificate, a publication, a reference. What is not said is empty.
///
/// @param id `awards[0]`, `certificates[0]`, `publications[0]` or `references[0]`
/// @param by who gave or printed it
public record Credit(String id, String title, String by, String date, String url, String summary) {}
