package dev.postlude.resume.document.read;

/// What an upload was.
public enum Format {
    JSON,
    PDF,
    DOCX,
    TEXT
}
