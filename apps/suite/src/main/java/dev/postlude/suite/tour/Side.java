package dev.postlude.suite.tour;

/// A small program beside an app, out of the app's own jars: a server that the app talks to in a demo.
///
/// @param name      as in `.demo/<name>.log` and `--port <name>=...`
/// @param port      the usual one, its first argument; the second is a folder that lasts as long as the database
/// @param mainClass has to answer 200 at `ready` on loopback
/// @param shows     what there is to see, in a few words; nothing if it is not for people
public record Side(String name, String title, int port, String mainClass, String ready, String shows) {}
