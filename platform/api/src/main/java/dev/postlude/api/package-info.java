/// What an app imports: functions, steps, events, experiments, metrics and scores.
///
/// A function is a method of a bean. Everything it does that must not be done twice stands in a
/// named step, and the result of a step is kept in PostgreSQL before the next one starts:
///
///     @EventName("shop/order.paid")
///     public record OrderPaid(UUID orderId) {}
///
///     @ApplicationScoped
///     public class ShipOrder {
///
///         @DurableFunction(id = "ship-order")
///         @On(OrderPaid.class)
///         String ship(OrderPaid order, Run run) {
///             var label = run.step("print-label", Label.class, () -> carrier.label(order.orderId()));
///             run.sleep("until-collected", Duration.ofHours(4));
///             return run.step("ask-where-it-is", String.class, () -> carrier.track(label));
///         }
///     }
///
/// This package knows nothing of PostgreSQL, Quarkus or threads. Start reading at [Run].
@NullMarked
package dev.postlude.api;

import org.jspecify.annotations.NullMarked;
