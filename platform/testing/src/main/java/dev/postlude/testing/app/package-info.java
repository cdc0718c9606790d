/// A whole app in a test: started as it is packaged and killed as `kill -9` does, asked what its database says, and
/// waited for. Start reading at [PackagedApp].
@NullMarked
package dev.postlude.testing.app;

import org.jspecify.annotations.NullMarked;
