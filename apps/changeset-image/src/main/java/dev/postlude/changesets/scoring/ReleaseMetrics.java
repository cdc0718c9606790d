package dev.postlude.changesets.scoring;

import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Count;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Metric.Num;
import java.time.Duration;

/// What a release's pictures are measured by, in four families: guardrails at once, a judge minutes
/// later, what people do within a week, and what they say.
public final class ReleaseMetrics {

    /// Everything has found room: nothing was left to "and more".
    public static final Flag FITS = Metric.flag("fits").margin(0.2);

    /// Every text can be read on its ground.
    public static final Flag CONTRAST = Metric.flag("contrast");

    /// Every page is within the bytes that Slack shows at once.
    public static final Flag BYTES = Metric.flag("bytes");

    /// The headline names no package and no number that is not in the release.
    public static final Flag GROUNDED = Metric.flag("grounded");

    /// How much of the changes the text beside the pictures tells.
    public static final Num COVERAGE = Metric.number("coverage", 0, 1).matters(0.05);

    /// Somebody followed the link or reacted in time.
    public static final Flag NOTICED = Metric.flag("noticed").within(Duration.ofDays(8));

    /// How many people followed the link.
    public static final Count CLICKS = Metric.count("clicks");

    /// What people put under the message: 1 for cheers, 0 for frowns, the mean of all.
    public static final Num WELCOME = Metric.number("welcome", 0, 1).within(Duration.ofDays(7));

    private ReleaseMetrics() {}
}
