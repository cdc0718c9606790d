package dev.postlude.house;

import java.nio.file.Path;

/// One place where the house is not in order, and what to do about it. The path is relative to the project.
public record Finding(Path file, long line, String what) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
