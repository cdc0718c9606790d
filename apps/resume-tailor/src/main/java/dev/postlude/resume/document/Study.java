package dev.postlude.resume.document;

import java.util.List;

/// A time at a school. What is not said is empty.
///
/// @param id     `education[0]`
/// @param degree `studyType` in JSON Resume, such as "Bachelor"
public record Study(
        String id,
        String institution,
        String degree,
        String area,
        String url,
        Period period,
        String score,
        List<Line> courses) {}
