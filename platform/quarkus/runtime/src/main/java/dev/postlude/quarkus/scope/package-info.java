/// What is around the code of a function when it runs in an app: a CDI request, the app's class loader, a timer.
///
/// Each step body has a request of its own, as an HTTP request would be, so that what a persistence context has
/// read in one step is not taken for true in the next. Start reading at [ScopedBodies].
@NullMarked
package dev.postlude.quarkus.scope;

import org.jspecify.annotations.NullMarked;
