package dev.postlude.changesets.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Database;

/// The way to Slack, for tests of other packages.
public final class Messages {

    private Messages() {}

    public static Posting posting(Database database, ObjectMapper json, ChangesetsSettings settings) {
        return new Posting(new Ledger(database), json, settings);
    }
}
