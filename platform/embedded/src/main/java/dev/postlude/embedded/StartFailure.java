package dev.postlude.embedded;

import java.nio.file.Path;

/// Why a server did not start, read from what it said.
enum StartFailure {
    PORT_TAKEN("Address already in use"),
    // Backends of a server that was killed see that it is gone within moments.
    BACKENDS_REMAIN("pre-existing shared memory block"),
    DISK_FULL("No space left on device", "Check free disk space"),
    NO_PERMISSION("Permission denied"),
    NO_MEMORY("could not map anonymous shared memory", "Cannot allocate memory"),
    WRONG_SETTING("configuration file \"", "invalid value for parameter", "unrecognized configuration parameter"),
    WRONG_SYSTEM(
            "error while loading shared libraries",
            "cannot execute",
            "failed to execute",
            "Cannot run program",
            "GLIBC_"),
    DAMAGED(
            "could not locate a valid checkpoint record",
            "invalid checkpoint record",
            "could not open file",
            "could not open directory",
            "is not a valid data directory",
            "incorrect checksum in control file",
            "is missing or erroneous",
            "PANIC:"),
    UNKNOWN;

    private final String[] signs;

    StartFailure(String... signs) {
        this.signs = signs;
    }

    static StartFailure of(String said) {
        for (var failure : values()) {
            for (var sign : failure.signs) {
                if (said.contains(sign)) {
                    return failure;
                }
            }
        }
        return UNKNOWN;
    }

    /// With port 0 another free one can be chosen; a chosen port does not become free by itself.
    boolean isWorthRetrying(int chosenPort) {
        return this == BACKENDS_REMAIN || this == PORT_TAKEN && chosenPort == 0;
    }

    String remedy(int port, Path directory) {
        return switch (this) {
            case PORT_TAKEN ->
                "Port " + port + " is taken by another program. End that program (lsof -i :" + port
                        + " names it) or choose another port.";
            case BACKENDS_REMAIN ->
                "Processes of an earlier, killed server still use this directory. End them:"
                        + " ps -ef | grep postgres";
            case DISK_FULL -> "The disk is full. Free some space and start again; nothing that was committed is lost.";
            case NO_PERMISSION ->
                "It may not read or write what it needs. Give the directory to the user you start as,"
                        + " or choose another one.";
            case NO_MEMORY -> "There is not enough memory for it. End something, or set a smaller shared_buffers.";
            case WRONG_SETTING ->
                "One of the server settings given to it is not valid. Correct it where you call withServer.";
            case WRONG_SYSTEM ->
                "Its programs do not run on this system; they need a Linux with glibc (not musl), or macOS."
                        + " Use a PostgreSQL of your own and give its URL instead.";
            case DAMAGED ->
                "Its data is damaged. Move " + directory.resolve("data")
                        + " away and start again; a new, empty database is made then.";
            case UNKNOWN -> "It did not start.";
        };
    }
}
