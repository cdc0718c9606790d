/// Which database an app gets when it names none: a PostgreSQL of our own, joined by every process on the machine.
///
/// The app and the engine see nothing but the three standard datasource keys, so a real server is just another
/// address.
@NullMarked
package dev.postlude.quarkus.database;

import org.jspecify.annotations.NullMarked;
