package dev.postlude.fitness.pages;

import dev.postlude.fitness.imports.ImportView;
import dev.postlude.web.Ages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import on a page.
///
/// @param percent of the export's bytes that are read
/// @param trouble what was wrong with elements that could not be read
public record ImportCard(
        UUID id,
        String fileName,
        String status,
        int percent,
        String megabytes,
        String records,
        String added,
        String skipped,
        String ignored,
        long bad,
        List<String> trouble,
        @Nullable String error,
        String age) {

    private static final int FULL = 100;
    private static final double MEGA = 1_000_000;

    public boolean open() {
        return status.equals("queued") || status.equals("running");
    }

    static ImportCard of(ImportView view, Instant now) {
        return new ImportCard(
                view.id(),
                view.fileName(),
                view.status(),
                view.total() <= 0 ? 0 : (int) Math.min(FULL, FULL * view.bytes() / view.total()),
                String.format(Locale.ROOT, "%,.1f of %,.1f MB", view.bytes() / MEGA, view.total() / MEGA),
                said(view.records()),
                said(view.added()),
                said(view.skipped()),
                said(view.ignored()),
                view.bad(),
                view.problems().stream()
                        .map(problem -> problem.reason() + " (" + problem.count() + " times)")
                        .toList(),
                view.error(),
                Ages.ago(view.createdAt(), now));
    }

    private static String said(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
