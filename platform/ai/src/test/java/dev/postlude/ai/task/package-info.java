/// Tasks on a real engine and a real database, told straight through and with the process dying at every checkpoint.
@NullMarked
package dev.postlude.ai.task;

import org.jspecify.annotations.NullMarked;
