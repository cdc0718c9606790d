package dev.postlude.changesets.image;

import dev.postlude.ai.guard.Finding;
import java.util.List;

/// What a run drew: its pages, already kept under their hashes, and what the guardrails found of them.
///
/// @param altText  for all pages together
/// @param findings what is not shown as it was asked for, in sentences
public record Drawing(
        List<Page> pages, String altText, Finding fits, Finding contrast, Finding bytes, List<String> findings) {

    /// One picture.
    ///
    /// @param hash SHA-256 of its bytes
    public record Page(int number, String hash, int width, int height, int bytes, String altText) {

        public String path() {
            return "/images/" + hash + ".png";
        }
    }

    public Drawing {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }
}
