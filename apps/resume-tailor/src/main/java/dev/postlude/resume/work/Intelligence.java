package dev.postlude.resume.work;

import dev.postlude.resume.tailor.JobIntel;
import java.util.List;

/// What the step `job-intel` has found out.
///
/// @param wanted false if the task had ended before anybody began
record Intelligence(boolean wanted, JobIntel intel) {

    static final Intelligence UNWANTED =
            new Intelligence(false, new JobIntel("", JobIntel.Seniority.UNKNOWN, null, List.of(), List.of()));
}
