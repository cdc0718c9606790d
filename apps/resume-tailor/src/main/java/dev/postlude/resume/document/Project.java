package dev.postlude.resume.document;

import java.util.List;

/// A project. What is not said is empty.
///
/// @param id `projects[0]`
public record Project(
        String id,
        String name,
        String entity,
        String description,
        String url,
        Period period,
        List<String> roles,
        List<String> keywords,
        List<Line> highlights) {}
