package dev.postlude.web;

/// Nobody has ever seen what was asked for, or it is gone, or it is somebody else's: that is not told apart.
public final class NotThere extends Unwanted {

    public NotThere(String what, Object id) {
        super(
                404,
                "Not found",
                "There is no %s %s. It may have been removed, or the address is mistyped.".formatted(what, id));
    }
}
