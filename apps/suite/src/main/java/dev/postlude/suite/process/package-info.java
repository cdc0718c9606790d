/// Programs of one machine: their ports, their processes, their logs, and what is left of those that ran before.
///
/// What is known about a program from one start to the next is its file `<name>.pid`. A process id proves nothing by
/// itself, since it may belong to something else by now; so nothing is ended whose command line is not the one that
/// would be started.
///
/// Start reading at [Supervised].
@NullMarked
package dev.postlude.suite.process;

import org.jspecify.annotations.NullMarked;
