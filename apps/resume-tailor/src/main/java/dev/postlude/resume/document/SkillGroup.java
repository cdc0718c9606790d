package dev.postlude.resume.document;

import java.util.List;

/// A heading with words under it: skills, and interests too.
///
/// @param id `skills[0]` or `interests[0]`
public record SkillGroup(String id, String name, String level, List<Line> keywords) {}
