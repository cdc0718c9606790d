/// What programs can ask the coach. Every answer is about whoever asks: there is no way to name somebody else.
@NullMarked
package dev.postlude.fitness.api;

import org.jspecify.annotations.NullMarked;
