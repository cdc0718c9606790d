package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.health.SleepStage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Understands `Record`: a quantity, a category, or a stretch of sleep.
final class Records {

    private static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";
    private static final String CATEGORY = "HKCategoryTypeIdentifier";
    private static final String CATEGORY_VALUE = "HKCategoryValue";
    private static final String STOOD = "HKCategoryValueAppleStandHourStood";
    private static final Pattern IDENTIFIER = Pattern.compile("HK[A-Za-z0-9]{1,100}");
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_UNIT = 50;
    private static final int MOST_BEATS = 10_000;

    private final Sources sources;
    private final Zones zones;

    Records(Sources sources, Zones zones) {
        this.sources = sources;
        this.zones = zones;
    }

    /// What a record's attributes say; its children may still move it to another zone.
    private record Attributes(
            String type,
            String unit,
            @Nullable String value,
            @Nullable HealthDate start,
            @Nullable HealthDate end,
            Source source) {}

    private Attributes attributes(Told told) {
        return new Attributes(
                told.text("type", ""),
                told.text("unit", ""),
                told.text("value"),
                HealthDate.of(told.text("startDate")),
                HealthDate.of(told.text("endDate")),
                sources.of(told));
    }

    Telling read(XMLStreamReader xml) throws XMLStreamException {
        var told = new ParsedElement(xml);
        var attributes = attributes(told);
        // Attributes are gone once the children are read, so what is wrong with them is noticed first.
        var reason = reason(attributes);
        var wrong = reason == null ? null : Telling.bad(reason, told.excerpt());
        var children = children(xml);
        return wrong != null ? wrong : telling(attributes, children);
    }

    /// One that has no children but metadata; null when it is bad, for then its excerpt is wanted too.
    @Nullable
    Telling plain(Told told, @Nullable String zone) {
        var attributes = attributes(told);
        return reason(attributes) == null ? telling(attributes, new Found(zone, List.of())) : null;
    }

    private record Found(@Nullable String zone, List<Short> beats) {
        private static final Found NOTHING = new Found(null, List.of());
    }

    private static Found children(XMLStreamReader xml) throws XMLStreamException {
        var found = new Found[] {Found.NOTHING};
        Children.forEach(xml, (name, told) -> {
            switch (name) {
                case "MetadataEntry" -> {
                    if ("HKTimeZone".equals(told.text("key"))) {
                        found[0] = new Found(told.text("value"), found[0].beats());
                    }
                    Children.skip(xml);
                }
                case "HeartRateVariabilityMetadataList" -> found[0] = new Found(found[0].zone(), beats(xml));
                default -> Children.skip(xml);
            }
        });
        return found[0];
    }

    private static List<Short> beats(XMLStreamReader xml) throws XMLStreamException {
        var beats = new ArrayList<Short>();
        Children.forEach(xml, (name, told) -> {
            var bpm = told.number("bpm");
            if (bpm != null && bpm > 0 && bpm < 1_000 && beats.size() < MOST_BEATS) {
                beats.add((short) Math.round(bpm));
            }
            Children.skip(xml);
        });
        return beats;
    }

    private static @Nullable String reason(Attributes record) {
        var measure = Measure.of(record.type());
        if (measure == null && !IDENTIFIER.matcher(record.type()).matches()) {
            return "no type";
        }
        if (record.start() == null || record.end() == null) {
            return "no date";
        }
        if (record.end().second() < record.start().second()) {
            return "ends before it starts";
        }
        if (record.type().startsWith(CATEGORY)) {
            var isSleep = record.type().equals(SLEEP);
            return isSleep && (record.value() == null || SleepStage.of(record.value()) == null) ? "no value" : null;
        }
        var value = record.value() == null ? Double.NaN : Decimal.of(record.value());
        if (Double.isNaN(value)) {
            return "no value";
        }
        var unitFits = measure == null
                ? record.unit().length() <= LONGEST_UNIT
                : measure.unit().of(value, record.unit()).isPresent();
        return unitFits ? null : "no unit we know";
    }

    private Telling telling(Attributes record, Found children) {
        var start = java.util.Objects.requireNonNull(record.start());
        var local = children.zone() == null ? start : zones.localised(start, children.zone());
        var when = new Moment(
                start.second(), java.util.Objects.requireNonNull(record.end()).second(), local.offset());
        if (record.type().equals(SLEEP)) {
            var stage = java.util.Objects.requireNonNull(SleepStage.of(String.valueOf(record.value())));
            var sleep =
                    new SleepRecord(stage, when, record.source(), RecordKey.of(when, record.source(), 0, stage.word()));
            return listener -> listener.sleep(sleep);
        }
        var sample = record.type().startsWith(CATEGORY) ? category(record, when) : quantity(record, when);
        if (children.beats().isEmpty() || sample.measure() != Measure.HRV) {
            return listener -> listener.sample(sample);
        }
        return listener -> {
            listener.sample(sample);
            listener.beats(sample, array(children.beats()));
        };
    }

    private static Sample quantity(Attributes record, Moment when) {
        var raw = Decimal.of(String.valueOf(record.value()));
        var measure = Measure.of(record.type());
        var value =
                measure == null ? raw : measure.unit().of(raw, record.unit()).orElseThrow();
        var unit = measure == null ? record.unit() : measure.unit().symbol();
        return new Sample(record.type(), measure, unit, value, "", when, record.source());
    }

    /// Whether one stood up in an hour is yes or no; of all others it counts how long they lasted.
    private static Sample category(Attributes record, Moment when) {
        var measure = Measure.of(record.type());
        var word = record.value() == null ? "" : record.value();
        var value = measure == Measure.STAND_HOUR ? (word.equals(STOOD) || word.equals("0") ? 1 : 0) : when.seconds();
        var label = word.startsWith(CATEGORY_VALUE) ? word.substring(CATEGORY_VALUE.length()) : word;
        var cut = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        var unit = measure == null ? "s" : measure.unit().symbol();
        return new Sample(record.type(), measure, unit, value, cut, when, record.source());
    }

    private static short[] array(List<Short> beats) {
        var array = new short[beats.size()];
        for (var i = 0; i < array.length; i++) {
            array[i] = beats.get(i);
        }
        return array;
    }
}
