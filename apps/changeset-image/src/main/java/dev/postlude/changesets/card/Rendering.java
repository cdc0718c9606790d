package dev.postlude.changesets.card;

import java.util.List;

/// The pictures of a release, and what a guardrail wants to know of them.
///
/// @param fits whether everything is on the pages: no change counted as missing, no line left away
/// @param findings what is not shown as it was written, in sentences; also what `fits` does not count, as a character
///     that no font has
/// @param leastContrast the least contrast of any text with its ground (WCAG, 1 to 21), as measured in the pictures
/// @param bytes of the largest page; more than [Cards#PAGE_BYTES] is among the findings
public record Rendering(List<PageImage> pages, boolean fits, List<String> findings, double leastContrast, int bytes) {

    public Rendering {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }
}
