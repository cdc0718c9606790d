package dev.postlude.scoop.catalog;

import java.util.UUID;

/// Nobody has ever seen what was asked for, or it is gone.
public final class NotThere extends RuntimeException {

    public NotThere(String what, UUID id) {
        super("There is no %s %s. It may have been removed, or the address is mistyped.".formatted(what, id));
    }
}
