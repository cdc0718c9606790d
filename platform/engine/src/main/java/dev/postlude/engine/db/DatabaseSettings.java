package dev.postlude.engine.db;

/// Where the database is. The password never appears in a message or a log.
public record DatabaseSettings(String url, String username, String password) {

    @Override
    public String toString() {
        return url + " as " + username;
    }
}
