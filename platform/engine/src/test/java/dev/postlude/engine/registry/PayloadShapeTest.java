package dev.postlude.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.InvalidEvent.Violation;
import dev.postlude.engine.db.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayloadShapeTest {

    enum Size {
        SMALL,
        LARGE
    }

    record Line(String article, int count) {}

    record Page<T>(List<T> items) {}

    record Order(
            UUID id,
            Instant at,
            Duration patience,
            LocalDate day,
            Size size,
            double total,
            boolean paid,
            List<Line> lines,
            Map<String, Integer> stock,
            Optional<String> note,
            @Nullable String coupon,
            Page<UUID> pages,
            Object anything) {}

    private static final Order ORDER = new Order(
            UUID.randomUUID(),
            Instant.parse("2026-01-31T12:00:00Z"),
            Duration.ofMinutes(5),
            LocalDate.of(2026, 1, 31),
            Size.SMALL,
            9.5,
            true,
            List.of(new Line("tea", 2)),
            Map.of("tea", 7),
            Optional.empty(),
            null,
            new Page<>(List.of(UUID.randomUUID())),
            Map.of("whatever", 1));

    private final PayloadShape shape = PayloadShape.of(Order.class);

    @Test
    void whatever_the_engine_itself_writes_fits() {
        assertThat(shape.check("data", Json.tree((Object) ORDER))).isEmpty();
    }

    @Test
    void says_of_each_field_what_it_must_be() {
        assertThat(shape.check("[2].data", json("""
                {"id": "1-2-3-4-5", "at": "yesterday", "patience": "5 minutes", "day": "31.1.2026", "size": "HUGE",
                 "total": "9.5", "paid": "yes", "lines": [{"article": "tea", "count": 1.5}, {"count": 9999999999}],
                 "stock": {"tea": "7"}, "note": 5, "pages": {"items": [null]}}
                """)))
                .containsExactly(
                        new Violation("[2].data.id", "must be a UUID"),
                        new Violation("[2].data.at", "must be a time in ISO 8601, such as 2026-01-31T12:00:00Z"),
                        new Violation("[2].data.patience", "must be a duration in ISO 8601, such as PT5M"),
                        new Violation("[2].data.day", "must be a date, such as 2026-01-31"),
                        new Violation("[2].data.size", "must be one of SMALL, LARGE"),
                        new Violation("[2].data.total", "must be a number"),
                        new Violation("[2].data.paid", "must be true or false"),
                        new Violation("[2].data.lines[0].count", "must be a whole number"),
                        new Violation("[2].data.lines[1].article", "is missing"),
                        new Violation(
                                "[2].data.lines[1].count", "must be a whole number from -2147483648 to 2147483647"),
                        new Violation("[2].data.stock.tea", "must be a whole number"),
                        new Violation("[2].data.note", "must be text"),
                        new Violation("[2].data.pages.items[0]", "must be a UUID"),
                        new Violation("[2].data.anything", "is missing"));
    }

    @Test
    void a_field_it_does_not_know_is_allowed_and_data_that_is_no_object_is_not() {
        var shapeOfLine = PayloadShape.of(Line.class);

        assertThat(shapeOfLine.check("data", json("{\"article\": \"tea\", \"count\": 2.0, \"new\": 1}")))
                .isEmpty();
        assertThat(shapeOfLine.check("data", json("[]"))).containsExactly(new Violation("data", "must be an object"));
        assertThat(shapeOfLine.check("data", json("{\"article\": null, \"count\": 2}")))
                .containsExactly(new Violation("data.article", "must not be null"));
    }

    @Test
    void names_at_most_twenty_violations() {
        var many = "{\"items\": [" + "1,".repeat(99) + "1]}";

        record Ids(List<UUID> items) {}

        assertThat(PayloadShape.of(Ids.class).check("data", json(many))).hasSize(20);
    }

    @Test
    void is_the_same_after_it_was_stored() {
        assertThat(PayloadShape.fromJson(Json.tree(Json.bytes(shape.toJson())))).isEqualTo(shape);
    }

    @Test
    void knows_where_a_path_leads() {
        assertThat(shape.has("lines")).isTrue();
        assertThat(shape.hasPlain("lines")).isFalse();
        assertThat(shape.hasPlain("pages.items")).isFalse();
        assertThat(shape.hasPlain("size")).isTrue();
        assertThat(shape.has("sise")).isFalse();
        assertThat(shape.hasPlain("anything.below")).isTrue();
    }

    @Test
    void a_list_of_nobody_knows_what_is_refused() {
        @SuppressWarnings("rawtypes")
        record Basket(List articles) {}

        assertThatThrownBy(() -> PayloadShape.of(Basket.class))
                .hasMessage(
                        "Basket.articles is a List without type arguments: say of what, so that it can be read back from JSON");
    }

    @Test
    void a_record_inside_itself_ends_there() {
        record Comment(String text, List<Comment> answers) {}

        assertThat(PayloadShape.of(Comment.class).check("data", json("""
                {"text": "a", "answers": [{"text": "b", "answers": []}]}
                """))).isEmpty();
    }

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
