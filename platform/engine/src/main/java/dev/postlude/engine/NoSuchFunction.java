package dev.postlude.engine;

/// No app has registered a function of this name.
public final class NoSuchFunction extends IllegalArgumentException {

    public NoSuchFunction(String app, String function) {
        super("App \"%s\" has no function \"%s\". See /functions for those there are.".formatted(app, function));
    }
}
