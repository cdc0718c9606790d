package dev.postlude.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.db.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final JsonNode EVENT = Json.tree("""
            {"name": "shop/order.paid", "id": "o-1", "ts": "2026-03-01T10:00:00Z", "user": "ada",
             "data": {"total": 100.5, "count": 5, "vip": true, "note": null, "tags": ["new", "big"],
                      "customer": {"id": "c-7"}}}
            """.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event.data.total > 100",
                "event.data.count == 5.0 && event.data.count < 5.5",
                "event.data.vip",
                "event.data.note == null",
                "'big' in event.data.tags",
                "event.data.tags.exists(tag, tag.startsWith('n'))",
                "event.data.customer.id == 'c-7'",
                "has(event.data.customer) && !has(event.data.address)",
                "event.user == 'ada' && event.name.matches('^shop/')",
                "timestamp(event.ts) > timestamp('2026-01-01T00:00:00Z')",
                "event.data.vip || event.data.absent == 1",
            })
    void holds(String expression) {
        assertThat(Condition.compile(expression).evaluate(EVENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event.data.total > 101",
                "event.data.absent == 1",
                "event.data.customer.absent.deeper == 1",
                "event.data.count.startsWith('5')",
                "event.data.count",
                "event.data.count / 0 == 1",
            })
    void does_not_hold_also_when_a_field_is_absent_or_of_another_type(String expression) {
        assertThat(Condition.compile(expression).evaluate(EVENT)).isFalse();
    }

    @Test
    void a_mistake_is_a_sentence_that_says_where() {
        assertThatThrownBy(() -> Condition.compile("event.data.total >"))
                .isInstanceOf(InvalidCondition.class)
                .hasMessageStartingWith("The condition \"event.data.total >\" is not valid CEL at line 1, column 19:");
        assertThatThrownBy(() -> Condition.compile("total > 1")).hasMessageContaining("write event.data.");
        assertThatThrownBy(() -> Condition.compile("1 + 1")).hasMessageContaining("a condition is true or false");
    }

    @Test
    void has_limits() {
        assertThatThrownBy(() -> Condition.compile("event.data.a == '" + "x".repeat(2_000) + "'"))
                .hasMessageContaining("at most 2000 characters");
        assertThatThrownBy(() -> Condition.compile("(".repeat(200) + "true" + ")".repeat(200)))
                .isInstanceOf(InvalidCondition.class);
        var list = "[1,2,3,4,5,6,7,8,9,10]";
        var explosive = list + ".all(a, " + list + ".all(b, " + list + ".all(c, " + list + ".all(d, " + list
                + ".all(e, " + list + ".all(f, true))))))";
        assertThat(Condition.compile(explosive).evaluate(EVENT)).isFalse();
    }

    @Test
    void knows_which_fields_of_the_data_it_reads() {
        assertThat(Condition.compile("event.data.customer.id == 'x' && event.data.count > 1 && event.user != ''")
                        .dataFields())
                .contains("customer.id", "count")
                .doesNotContain("user");
    }
}
