/// Models by name, what they are asked, and what comes back.
///
///     configuration ──Models──► Model "writer" ──answer(Prompt)──► Answer
///                                 │
///                                 ├─ openai, anthropic, ollama: the task's text goes over HTTP
///                                 └─ offline: the task's own algorithm reads the same material, in process
///
/// A model never retries: the step that asks it does. So a failure says whether another attempt can help
/// ([ModelUnavailable], [ModelBusy], [UnreadableAnswer]) or not ([ModelRejected]).
///
/// Start reading at [Model] and [Task].
@NullMarked
package dev.postlude.ai;

import org.jspecify.annotations.NullMarked;
