package dev.postlude.changesets.cli;

import java.nio.file.Path;

/// There is no folder where one was named.
final class NotAFolder extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAFolder(Path path) {
        super("There is no folder %s.".formatted(path));
    }
}
