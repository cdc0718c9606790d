package dev.postlude.resume.work;

import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Metric.Num;
import java.time.Duration;

/// What a tailored resume is measured by: at once, by a judge soon after, and by what its owner says within a month.
final class TailorMetrics {

    /// The draft said nothing that the uploaded resume does not.
    static final Flag TRUTHFUL = Metric.flag("truthful");

    /// How much of what the job asks for by name the resume says by name.
    static final Num COVERAGE = Metric.number("coverage", 0, 1).matters(0.05);

    /// Free of what programs that sift resumes stumble over: each remark costs a tenth.
    static final Num ATS = Metric.number("ats", 0, 1);

    static final Num RELEVANCE = Metric.number("relevance", 0, 1).matters(0.05);
    static final Num CLARITY = Metric.number("clarity", 0, 1);

    // A day more than the longest usual wait, so that what comes with its last hour still counts.
    private static final Duration MONTH = Duration.ofDays(31);

    /// It was sent as it was.
    static final Flag ACCEPTED = Metric.flag("accepted").within(MONTH);

    /// The share of its lines that were changed before it was sent.
    static final Num EDITED = Metric.number("edited", 0, 1).lowerIsBetter().within(MONTH);

    /// There was an interview.
    static final Flag INTERVIEW = Metric.flag("interview").within(MONTH);

    private TailorMetrics() {}
}
