/// Asks strangers' servers for documents, and believes nothing about them.
///
///     request ──► guard: scheme, host, port ──► resolve once ──► guard: every address ──► connect to a checked one
///        ▲                                                                                      │
///        └───────────────────── redirect, at most five, each from the top ◄─────────────────────┘
///
/// A name is resolved exactly once a hop, and the connection goes to the very addresses that were checked, so
/// a name server that answers differently the second time gains nothing. This is why the client is Apache's and
/// not the JDK's: the JDK's resolves for itself and cannot be told an address.
///
/// The wall clock limits a whole fetch, redirects and name look-ups included, whatever the server drips.
/// Not covered: a proxy between us and the web would resolve for itself, so none is used.
///
/// Start reading at [Fetcher].
@NullMarked
package dev.postlude.scoop.feed.fetch;

import org.jspecify.annotations.NullMarked;
