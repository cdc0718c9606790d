/// A small web of our own, so that a demonstration and its checks need no Internet.
///
/// Six made-up publications, each with a page and a feed in a format of its own, and an article behind
/// every entry. Start reading at [SampleSite].
@NullMarked
package dev.postlude.scoop.sample;

import org.jspecify.annotations.NullMarked;
