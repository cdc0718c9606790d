/// The engine inside a Quarkus app: its settings, its start and its stop, and what an app can inject.
///
///     app is built ──► classes found and checked ──► names of classes recorded
///     app starts ────► datasource, migrations, beans ──► engine reads the classes again, with beans ──► runs
///     app stops ─────► engine drains ──► datasource closes ──► embedded PostgreSQL is left
///
/// Nothing here decides what happens to a run; that is the engine's, and it knows no Quarkus. Start reading at
/// [EngineLifecycle].
@NullMarked
package dev.postlude.quarkus;

import org.jspecify.annotations.NullMarked;
