/// The watching of processes, tried on a dummy that is a process of its own.
@NullMarked
package dev.postlude.suite.process;

import org.jspecify.annotations.NullMarked;
