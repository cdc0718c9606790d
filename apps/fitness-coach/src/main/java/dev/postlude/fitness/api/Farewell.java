package dev.postlude.fitness.api;

import dev.postlude.api.Erasures;
import dev.postlude.api.Match;
import dev.postlude.fitness.advice.AdviceAsked;
import dev.postlude.fitness.advice.AdviceRated;
import dev.postlude.fitness.advice.SessionDone;
import dev.postlude.fitness.imports.BeliefsChanged;
import dev.postlude.fitness.imports.ImportCompleted;
import dev.postlude.fitness.imports.ImportRequested;
import dev.postlude.fitness.imports.ImportStopped;
import dev.postlude.fitness.imports.Imports;
import dev.postlude.fitness.person.People;
import dev.postlude.fitness.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets a person: their rows, their tasks, and what the record of runs and events holds of them.
///
/// All of it in one transaction, the person's own row first: whoever still works for them has either committed by then,
/// so that it is found and erased, or finds nobody.
@ApplicationScoped
class Farewell {

    private static final List<Class<? extends Record>> OF_A_PERSON = List.of(
            AdviceAsked.class, ImportRequested.class, ImportCompleted.class, ImportStopped.class, BeliefsChanged.class);

    private static final List<Class<? extends Record>> OF_ADVICE = List.of(AdviceRated.class, SessionDone.class);

    private final People people;
    private final Imports imports;
    private final Erasures erasures;
    private final DataSource dataSource;
    private final String app;

    Farewell(
            People people,
            Imports imports,
            Erasures erasures,
            DataSource dataSource,
            @ConfigProperty(name = "postlude.app") String app) {
        this.people = people;
        this.imports = imports;
        this.erasures = erasures;
        this.dataSource = dataSource;
        this.app = app;
    }

    void forget(String owner, int person) {
        imports.cancelAll(owner, person);
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = dataSource.getConnection()) {
                forget(connection, owner, person);
            } catch (SQLException e) {
                throw new IllegalStateException("A person could not be deleted: " + e.getMessage(), e);
            }
        });
    }

    private void forget(Connection tx, String owner, int person) throws SQLException {
        var advice = Sql.list(
                tx,
                "SELECT id FROM fitness.advice WHERE person_id = ? AND (rated_at IS NOT NULL OR followed_at IS NOT"
                        + " NULL)",
                row -> row.getObject("id", UUID.class),
                person);
        people.forget(tx, person);
        // The answers are also results of tasks, under the owner's key and with the keys of their requests.
        Sql.update(tx, "DELETE FROM postlude.ai_task WHERE app = ? AND owner = ?", app, owner);
        for (var event : OF_A_PERSON) {
            erasures.erase(event, Match.eq("person", person));
        }
        for (var id : advice) {
            for (var event : OF_ADVICE) {
                erasures.erase(event, Match.eq("adviceId", id));
            }
        }
    }
}
