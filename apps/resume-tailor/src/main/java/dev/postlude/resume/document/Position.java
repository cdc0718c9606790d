package dev.postlude.resume.document;

import java.util.List;

/// A job, or a post as a volunteer. What is not said is empty.
///
/// @param id `work[0]` or `volunteer[0]`
public record Position(
        String id,
        String employer,
        String title,
        String place,
        String description,
        String url,
        Period period,
        String summary,
        List<Line> highlights) {}
