package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Resume;

/// Writes a resume as one page without scripts or anything from elsewhere, ready for print.
public final class ResumeHtml {

    private ResumeHtml() {}

    /// A whole document, `<!doctype html>` and style included. Everything from the resume is escaped.
    public static String page(Resume resume, Look look) {
        throw new UnsupportedOperationException("under way");
    }

    /// Only the `<article class="resume">`, to set into a page of the app. Its style is [#style(Look)].
    public static String article(Resume resume) {
        throw new UnsupportedOperationException("under way");
    }

    /// The style sheet for [#article(Resume)]; every rule in it begins with `.resume`.
    public static String style(Look look) {
        throw new UnsupportedOperationException("under way");
    }
}
