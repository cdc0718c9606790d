package dev.postlude.fitness.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;

/// The people the coach knows, by the key of the visitor. All of it joins the transaction the caller is in.
@ApplicationScoped
public class People {

    /// Those whose rows do not go by themselves when the person goes.
    private static final String[] LARGE = {"sample_day", "sleep", "beats"};

    private final DataSource dataSource;

    People(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The person's number. Empty for a visitor who has never brought anything.
    public OptionalInt find(String owner) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Person.ofOwner(owner))
                .map(person -> OptionalInt.of(person.id))
                .orElseGet(OptionalInt::empty);
    }

    /// The person's number, a new one for a visitor who brings something for the first time.
    public int findOrAdd(String owner) {
        // Whoever is known is not touched: a chunk of theirs that is being read would have to be waited for.
        var known = find(owner);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        // The update changes nothing; without it somebody who came a moment ago would not be returned.
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                    INSERT INTO fitness.person (owner)
                    VALUES (?)
                        ON CONFLICT (owner) DO UPDATE SET owner = excluded.owner
                    RETURNING id
                    """)) {
            statement.setString(1, owner);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A person could not be added: " + e.getMessage(), e);
        }
    }

    /// Deletes the person and everything that is known about them. Whoever is reading an export of theirs at this
    /// moment is waited for, and finds nobody afterwards.
    public void forget(Connection tx, int person) throws SQLException {
        try (var hold = tx.prepareStatement("SELECT 1 FROM fitness.person WHERE id = ? FOR UPDATE")) {
            hold.setInt(1, person);
            hold.execute();
        }
        for (var table : LARGE) {
            try (var delete = tx.prepareStatement("DELETE FROM fitness.%s WHERE person_id = ?".formatted(table))) {
                delete.setInt(1, person);
                delete.executeUpdate();
            }
        }
        try (var delete = tx.prepareStatement("DELETE FROM fitness.person WHERE id = ?")) {
            delete.setInt(1, person);
            delete.executeUpdate();
        }
    }
}
