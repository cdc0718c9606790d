/// Who may pass: accounts, and nobody else. Start reading at [Doorkeeper].
@NullMarked
package dev.postlude.resume.door;

import org.jspecify.annotations.NullMarked;
