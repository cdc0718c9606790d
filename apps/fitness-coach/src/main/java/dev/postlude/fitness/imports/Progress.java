package dev.postlude.fitness.imports;

import java.util.UUID;

/// How far an import has come.
///
/// @param records elements that were read
/// @param bytes   of XML that were read
/// @param total   bytes of XML there are
/// @param added   rows that were not known before
/// @param skipped rows that were
/// @param ignored elements nobody here asks for
/// @param bad     elements that could not be understood
public record Progress(
        UUID importId, long records, long bytes, long total, long added, long skipped, long ignored, long bad) {}
