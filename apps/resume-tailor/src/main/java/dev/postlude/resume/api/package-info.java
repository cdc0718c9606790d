/// The resume tailor for programs. Every route authenticates, validates, looks whose it is, and only then takes quota
/// and
/// enqueues. Start reading at [JobResource].
@NullMarked
package dev.postlude.resume.api;

import org.jspecify.annotations.NullMarked;
