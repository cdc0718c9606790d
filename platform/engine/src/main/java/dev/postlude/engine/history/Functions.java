package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.history.FunctionEntry.FlowControl;
import dev.postlude.engine.history.FunctionEntry.TriggerEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The functions of all apps.
public final class Functions {

    private final Database database;

    public Functions(Database database) {
        this.database = database;
    }

    /// By app and name; those that their app has given up come last.
    public List<FunctionEntry> list() {
        return database.query(SELECT + " ORDER BY f.active DESC, a.name, f.name", Functions::function);
    }

    public Optional<FunctionEntry> one(String app, String id) {
        return database.one(SELECT + " WHERE a.name = ? AND f.name = ?", Functions::function, app, id);
    }

    private static final String SELECT = """
            SELECT a.name AS app, f.name, f.kind, f.triggers::text, f.retries, f.concurrency, f.concurrency_key,
                   f.metrics::text, f.active, f.paused
              FROM function f
              JOIN app a ON a.id = f.app""";

    private static FunctionEntry function(Row row) throws SQLException {
        var triggers = new ArrayList<TriggerEntry>();
        for (var trigger : json(row.text("triggers"))) {
            triggers.add(new TriggerEntry(
                    text(trigger, "event"), text(trigger, "when"), text(trigger, "cron"), text(trigger, "zone")));
        }
        var metrics = new ArrayList<String>();
        json(row.text("metrics")).forEach(metric -> metrics.add(metric.asText()));
        return new FunctionEntry(
                row.text("app"),
                row.text("name"),
                row.text("name"),
                row.text("kind"),
                triggers,
                new FlowControl(row.integer("concurrency"), RunFilter.emptyToNull(row.textOrNull("concurrency_key"))),
                row.integer("retries"),
                row.flag("active"),
                row.flag("paused"),
                metrics);
    }

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return RunFilter.emptyToNull(node.path(field).textValue());
    }
}
