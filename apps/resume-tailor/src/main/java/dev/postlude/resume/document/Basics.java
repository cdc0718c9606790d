package dev.postlude.resume.document;

import java.util.List;

/// Who it is about and how to reach them. What is not said is empty.
///
/// @param label    what they call themselves, such as "Web developer"
/// @param place    city, region and country in one line
public record Basics(
        String name,
        String label,
        String email,
        String phone,
        String url,
        String place,
        String summary,
        List<Profile> profiles) {

    public record Profile(String id, String network, String username, String url) {}
}
