/// A small app with long model work, asked over HTTP.
@NullMarked
package dev.postlude.ai.http;

import org.jspecify.annotations.NullMarked;
