package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.Measure;
import java.util.List;

/// What the person puts in: weight, waist, meals, quiet minutes; and nights as three sources see them.
final class Diary {

    /// The day on which watches began to tell the stages of sleep.
    private static final long STAGES_SINCE = java.time.LocalDate.of(2022, 9, 12).toEpochDay();

    private static final String SLEEP = "HKCategoryValueSleepAnalysis";
    private static final String[] CYCLE = {"AsleepCore", "AsleepDeep", "AsleepCore", "AsleepREM"};

    List<Sensors.Stream> streams() {
        return List.of(this::body, this::meals, this::quiet, this::unknown, this::pressure, this::night);
    }

    private void body(Day day, Chance chance, ExportXml xml) {
        var at = day.wake() + 400;
        if (!chance.once(6)) {
            var fat = 0.19 + (day.weight() - 80) * 0.008;
            xml.quantity(Measure.WEIGHT, Gadget.SCALE, at, at, day.weight());
            xml.quantity(Measure.BODY_FAT, Gadget.SCALE, at, at, fat);
            xml.quantity(Measure.LEAN_MASS, Gadget.SCALE, at, at, day.weight() * (1 - fat));
        }
        if (day.index() % 7 == 3) {
            xml.quantity(Measure.WAIST, Gadget.HEALTH, at + 60, at + 60, 0.84 + (day.weight() - 80) * 0.009);
        }
        if (day.index() % 365 == 200) {
            xml.quantity(Measure.HEIGHT, Gadget.HEALTH, at, at, 1.76);
        }
    }

    /// Several entries of one meal share a moment and a source; only their values differ.
    private void meals(Day day, Chance chance, ExportXml xml) {
        if (chance.once(4)) {
            return;
        }
        var hours = new long[] {1, 6, 9, 12};
        for (var hour : hours) {
            var at = day.wake() + hour * 3_600;
            for (var entry = 0; entry < 2; entry++) {
                var energy = 180 + 150 * entry + chance.nextInt(100);
                xml.quantity(Measure.DIETARY_ENERGY, Gadget.FOOD, at, at, energy);
                xml.quantity(Measure.PROTEIN, Gadget.FOOD, at, at, energy * (0.05 + 0.01 * entry));
                xml.quantity(Measure.CARBOHYDRATES, Gadget.FOOD, at, at, energy * (0.11 + 0.01 * entry));
                xml.quantity(Measure.FAT, Gadget.FOOD, at, at, energy * (0.03 + 0.005 * entry));
            }
            xml.quantity(Measure.WATER, Gadget.FOOD, at + 30, at + 30, 250 + chance.nextInt(4) * 50);
        }
    }

    private void quiet(Day day, Chance chance, ExportXml xml) {
        if (chance.once(3)) {
            var at = day.wake() + 1_800;
            var lasts = 60 * (3 + chance.nextInt(10));
            xml.category(
                    Measure.MINDFUL_TIME.identifier(),
                    Gadget.WATCH,
                    at,
                    at + lasts,
                    "HKCategoryValueNotApplicable",
                    lasts);
        }
    }

    private void unknown(Day day, Chance chance, ExportXml xml) {
        var noon = day.start() + 43_200;
        xml.unknown(
                "HKQuantityTypeIdentifierUVExposure", Gadget.HEALTH, "count", noon, noon + 600, "" + chance.nextInt(9));
        xml.category(
                "HKCategoryTypeIdentifierHandwashingEvent",
                Gadget.WATCH,
                noon + 90,
                noon + 112,
                "HKCategoryValueNotApplicable",
                22);
    }

    /// Both values stand by themselves and once more in their correlation.
    private void pressure(Day day, Chance chance, ExportXml xml) {
        var at = day.wake() + 700;
        if (day.index() % 7 != 5 || !xml.isBefore(at)) {
            return;
        }
        xml.quantity(Measure.SYSTOLIC_PRESSURE, Gadget.HEALTH, at, at, 112 + chance.nextInt(16));
        xml.quantity(Measure.DIASTOLIC_PRESSURE, Gadget.HEALTH, at, at, 70 + chance.nextInt(12));
        var food = day.wake() + 30_000;
        if (!xml.isBefore(food)) {
            return;
        }
        var date = xml.dates().text(food);
        var nested = " <Record type=\"HKQuantityTypeIdentifierDietaryCaffeine\"" + Gadget.FOOD.attributes()
                + " unit=\"mg\" creationDate=\"" + date + "\" startDate=\"" + date + "\" endDate=\"" + date
                + "\" value=\"95\"/>\n";
        xml.raw(nested);
        xml.truth().element();
        xml.truth().sample(Measure.CAFFEINE.identifier(), 95 * 0.001);
        xml.raw(" <Correlation type=\"HKCorrelationTypeIdentifierFood\"" + Gadget.FOOD.attributes() + " startDate=\""
                + date
                + "\" endDate=\"" + date + "\">\n  <MetadataEntry key=\"HKFoodType\" value=\"Coffee &amp; cake\"/>\n "
                + nested + " </Correlation>\n");
        xml.truth().element();
        xml.truth().repeated();
    }

    private void night(Day day, Chance chance, ExportXml xml) {
        var zone = day.where().getId();
        xml.sleep(Gadget.PHONE, day.bed(), day.wake() + 120, SLEEP + "InBed", zone);
        if (day.index() % 9 == 4) {
            xml.sleep(Gadget.BEDSIDE, day.bed() + 400, day.wake() - 300, SLEEP + "AsleepUnspecified", zone);
        }
        var staged = day.index() >= STAGES_SINCE;
        var at = day.bed() + (long) (60 * Math.max(4, chance.around(16, 6)));
        for (var turn = 0; at < day.wake() - 600; turn++) {
            var lasts = (long) (60 * Math.max(4, chance.around(staged ? 23 : 95, staged ? 7 : 25)));
            var end = Math.min(at + lasts, day.wake() - 60);
            xml.sleep(Gadget.WATCH, at, end, SLEEP + (staged ? CYCLE[turn % CYCLE.length] : "Asleep"), zone);
            at = end;
            if (chance.nextInt(5) == 0 && at < day.wake() - 900) {
                var awake = 60 + chance.nextInt(400);
                if (staged) {
                    xml.sleep(Gadget.WATCH, at, at + awake, SLEEP + "Awake", zone);
                }
                at += awake;
            }
        }
    }
}
