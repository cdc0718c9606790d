package dev.postlude.engine.registry;

/// A CEL expression that cannot be used as a condition; the message says where and why.
public final class InvalidCondition extends IllegalArgumentException {

    InvalidCondition(String message) {
        super(message);
    }
}
