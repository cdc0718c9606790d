package dev.postlude.scoop.summary;

import dev.postlude.ai.guard.Guardrails;
import dev.postlude.api.Trial;
import dev.postlude.scoop.catalog.SummaryWanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Keeps what was written, and shows it where it is still wanted.
@ApplicationScoped
public class Summaries {

    /// In the transaction that also holds the step's checkpoint, so it happens exactly once. False when a newer
    /// summary has been asked for: this one is kept, but not shown.
    boolean save(Connection tx, SummaryWanted wanted, Trial<Strategy, Written> trial, String title, UUID run)
            throws SQLException {
        var written = trial.result();
        var refused = !Guardrails.refusal(written.text()).held();
        keep(tx, new Kept(wanted, trial.variant(), refused ? title : written.text(), written.model(), refused, run));
        return show(tx, wanted, run);
    }

    private record Kept(SummaryWanted wanted, Strategy variant, String text, String model, boolean refused, UUID run) {}

    private static void keep(Connection tx, Kept kept) throws SQLException {
        try (var insert = tx.prepareStatement("""
                INSERT INTO scoop.summary (run_id, story_id, generation, text, variant, model, refused, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, now())
                """)) {
            insert.setObject(1, kept.run());
            insert.setObject(2, kept.wanted().storyId());
            insert.setInt(3, kept.wanted().generation());
            insert.setString(4, kept.text());
            insert.setString(5, kept.variant().name());
            insert.setString(6, kept.model());
            insert.setBoolean(7, kept.refused());
            insert.executeUpdate();
        }
    }

    private static boolean show(Connection tx, SummaryWanted wanted, UUID run) throws SQLException {
        try (var update = tx.prepareStatement("""
                UPDATE scoop.story
                   SET summary_run = ?
                 WHERE id = ? AND generation = ?
                """)) {
            update.setObject(1, run);
            update.setObject(2, wanted.storyId());
            update.setInt(3, wanted.generation());
            return update.executeUpdate() == 1;
        }
    }
}
