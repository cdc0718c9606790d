package dev.postlude.quarkus.http.events;

import java.io.IOException;

/// A body with more in it than is taken.
final class TooLarge extends IOException {

    TooLarge(String message) {
        super(message);
    }
}
