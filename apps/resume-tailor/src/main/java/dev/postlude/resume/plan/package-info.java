/// Turns a sentence such as "schedule a follow-up with Stripe next Tuesday" into a typed plan, while the
/// person who typed it waits. Start reading at [CommandParser].
@NullMarked
package dev.postlude.resume.plan;

import org.jspecify.annotations.NullMarked;
