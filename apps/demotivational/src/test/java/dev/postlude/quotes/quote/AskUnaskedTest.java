package dev.postlude.quotes.quote;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.quotes.writing.Stage;
import dev.postlude.testing.Story;
import dev.postlude.testing.TestEngine;
import java.util.Map;

class AskUnaskedTest {

    @Story
    void the_clock_asks_every_half_hour_however_often_it_strikes(TestEngine engine) {
        var stage = Stage.on(engine, Map.of());
        engine.with(new AskUnasked(Stage.settings()));

        for (int strike = 0; strike < 14; strike++) {
            engine.advance(ofMinutes(5));
        }

        assertThat(engine.runsOf("ask-unasked")).hasSizeBetween(13, 15);
        var asked = Integer.parseInt(stage.one("SELECT count(*) FROM quotes.quote WHERE task_id IS NULL"));
        assertThat(asked).isBetween(2, 3);
        assertThat(stage.one("SELECT count(*) FROM postlude.event e WHERE e.name = 'quotes/quote.requested'"))
                .isEqualTo("" + asked);
    }
}
