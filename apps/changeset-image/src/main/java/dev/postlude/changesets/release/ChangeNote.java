package dev.postlude.changesets.release;

/// What one changeset says about one package.
///
/// `changesetName` is the file's name without `.md` (`brave-lions-jump`), or a made one where the release
/// did not come from files. `summary` is Markdown as its author wrote it: any number of lines, trimmed,
/// possibly empty, and never to be trusted.
public record ChangeNote(String changesetName, Bump bump, String summary) {}
