package dev.postlude.quarkus.test;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.EventName;
import dev.postlude.api.Experiment;
import dev.postlude.api.Metric;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/// An app with something of everything: an experiment, a score, a deferred function, routes of its own.
public class Bakery {

    static final Metric.Flag CRISP = Metric.flag("crisp");

    static final Experiment<Oven> OVEN = Experiment.of("oven", Oven.class).goal(CRISP);

    public enum Oven {
        GAS,
        WOOD
    }

    @EventName("bakery/dough.ready")
    public record DoughReady(String dough) {}

    public record Bread(String text) {}

    @DurableFunction(id = "bake")
    @On(DoughReady.class)
    Bread bake(DoughReady ready, Run run) {
        var trial = run.experiment(
                OVEN, oven -> run.step("knead", Bread.class, () -> new Bread(ready.dough() + " from " + oven)));
        run.score(CRISP.is(true));
        run.defer("sell", Sell.class, trial.result());
        return trial.result();
    }

    @DurableFunction(id = "sell")
    public static class Sell implements Deferred<Bread> {
        @Override
        public void run(Bread bread, Run run, Parent parent) {
            run.step("wrap", () -> {});
        }
    }

    public record Loaf(
            @Nullable @NotBlank String name, @Positive int weight) {}

    @Path("/oven")
    public static class OvenRoutes {

        @GET
        @Path("/broken")
        public String broken() {
            throw new IllegalStateException("the secret of the house");
        }

        @POST
        @Path("/loaves")
        public String loaf(@Valid Loaf loaf) {
            return "ok";
        }

        @GET
        @Path("/loaves/{shelf}")
        public String shelf(@PathParam("shelf") @Min(0) int shelf) {
            return "empty";
        }
    }
}
