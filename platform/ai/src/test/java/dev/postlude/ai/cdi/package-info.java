/// What an app's configuration says about models.
@NullMarked
package dev.postlude.ai.cdi;

import org.jspecify.annotations.NullMarked;
