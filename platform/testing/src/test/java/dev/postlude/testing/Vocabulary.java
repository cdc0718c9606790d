package dev.postlude.testing;

import dev.postlude.api.EventName;
import dev.postlude.api.Metric;

/// Events and metrics that the stories share.
final class Vocabulary {

    @EventName("shop/order.placed")
    record OrderPlaced(String order, int total) {}

    @EventName("shop/order.paid")
    record OrderPaid(String order, int amount) {}

    record Note(String text) {}

    static final Metric.Flag POLITE = Metric.flag("polite");
    static final Metric.Num QUALITY = Metric.number("quality", 0, 1);
    static final Metric.Count CLICKS = Metric.count("clicks");

    private Vocabulary() {}
}
