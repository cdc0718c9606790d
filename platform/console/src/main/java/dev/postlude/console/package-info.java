/// Pages over runs, events, functions, scores and experiments, rendered on the server.
///
///     page   one class a page: reads from [dev.postlude.engine.history.History], answers with a checked template
///     view   what the templates show: text and widths, worked out beforehand, so that a template is only a loop
///
/// Everything works with scripts off. Actions are forms that post to a noun and redirect. Payloads are what strangers
/// sent, so nothing is ever written without escaping, and the pages allow no inline script or style at all.
///
/// Start reading at [dev.postlude.console.page.RunPages].
@NullMarked
package dev.postlude.console;

import org.jspecify.annotations.NullMarked;
