package dev.postlude.quarkus.test;

import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.On;
import dev.postlude.api.Run;

/// The smallest app: one event, one function, one step.
public class Shop {

    @EventName("shop/order.paid")
    public record OrderPaid(String orderId, int total) {}

    public record Label(String text) {}

    @DurableFunction(id = "ship-order")
    @On(OrderPaid.class)
    Label ship(OrderPaid order, Run run) {
        return run.step("print-label", Label.class, () -> new Label("for " + order.orderId()));
    }
}
