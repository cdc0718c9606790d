package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.Measure;
import java.util.List;

/// What the watch and the phone measure by themselves, one stream a measure.
///
/// Within a stream and a source every record starts later than the one before, so no two of them are the same.
final class Sensors {

    private static final double METRES_PER_STEP = 0.76;

    /// Writes what one measure has of one day.
    @FunctionalInterface
    interface Stream {
        void write(Day day, Chance chance, ExportXml xml);
    }

    private final double detail;

    Sensors(double detail) {
        this.detail = detail;
    }

    /// In the order of an export: measure by measure, each from the first day to the last.
    List<Stream> streams() {
        return List.of(
                this::heartRate,
                this::steps,
                this::distance,
                this::cycling,
                this::basalEnergy,
                this::activeEnergy,
                this::flights,
                this::exercise,
                this::stand,
                this::effort,
                this::runningSpeed,
                this::gait,
                this::loudness,
                this::variability,
                this::breath,
                this::daily);
    }

    private long every(double seconds, Chance chance) {
        return Math.max(2, Math.round((seconds + chance.nextInt((int) (seconds / 3) + 1)) / detail));
    }

    private void heartRate(Day day, Chance chance, ExportXml xml) {
        var rest = rest(day);
        for (var at = day.start() + 30; at < day.end(); ) {
            var effort = day.effort(at);
            if (!day.charging().has(at)) {
                var awake = day.isAwake(at) ? 14 : -4;
                var pulse = rest + awake + effort * (182 - rest - awake) + chance.around(0, effort > 0 ? 3 : 5);
                xml.quantity(Measure.HEART_RATE, Gadget.WATCH, at, at, Math.max(38, pulse));
            }
            at += effort > 0 ? every(5, chance) : every(240, chance);
        }
    }

    private static double rest(Day day) {
        return 62 - 12 * day.fitness();
    }

    private void steps(Day day, Chance chance, ExportXml xml) {
        walk(day, chance, xml, Measure.STEPS, 1);
    }

    private void distance(Day day, Chance chance, ExportXml xml) {
        walk(day, chance, xml, Measure.WALKING_DISTANCE, METRES_PER_STEP);
    }

    /// The watch counts unless it charges; the phone counts too when it is in the pocket, a little less.
    private void walk(Day day, Chance chance, ExportXml xml, Measure measure, double each) {
        for (var at = day.wake(); at < day.end() - 3_600; ) {
            var pause = every(560, chance);
            var effort = day.effort(at);
            // Fewer records of a day's walking are longer ones, so that a small file has as many steps as a large one.
            var stretch = effort > 0 ? 1 : 1 / detail;
            var lasts = Math.min(pause - 1, Math.round((60 + chance.nextInt(420)) * stretch));
            var perSecond = effort > 0.4 ? 2.7 : effort > 0 ? 1.8 : 0.1 + 0.5 * chance.nextDouble();
            var steps = Math.max(1, perSecond * lasts);
            if (!day.charging().has(at)) {
                xml.quantity(measure, Gadget.WATCH, at, at + lasts, steps * each);
            }
            if (chance.nextInt(10) < 6) {
                var late = chance.nextInt((int) Math.min(30, pause));
                xml.quantity(measure, Gadget.PHONE, at + late, at + late + lasts, Math.max(1, steps * 0.93) * each);
            }
            at += pause;
        }
    }

    private void cycling(Day day, Chance chance, ExportXml xml) {
        for (var session : day.sessions()) {
            if (session.activity().equals("Cycling")) {
                for (var at = session.start(); at < session.end(); at += every(10, chance)) {
                    xml.quantity(Measure.CYCLING_DISTANCE, Gadget.WATCH, at, at + 2, chance.around(60, 8));
                }
            }
        }
    }

    private void basalEnergy(Day day, Chance chance, ExportXml xml) {
        for (var at = day.start(); at < day.end() - 900; ) {
            var pause = every(560, chance);
            xml.quantity(Measure.BASAL_ENERGY, Gadget.WATCH, at, at + Math.min(pause - 1, 560), 0.0185 * pause);
            at += pause;
        }
    }

    private void activeEnergy(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake(); at < day.end() - 3_600; ) {
            var effort = day.effort(at);
            var pause = effort > 0 ? every(20, chance) : every(170, chance);
            var perSecond = effort > 0 ? 0.04 + effort * 0.17 : 0.007 * chance.nextDouble();
            xml.quantity(Measure.ACTIVE_ENERGY, Gadget.WATCH, at, at + pause - 1, Math.max(0.05, perSecond * pause));
            at += pause;
        }
    }

    private void flights(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake() + 600; at < day.end() - 7_200; at += every(7_000, chance)) {
            xml.quantity(Measure.FLIGHTS, Gadget.PHONE, at, at + 25, 1 + chance.nextInt(4));
        }
    }

    private void exercise(Day day, Chance chance, ExportXml xml) {
        for (var session : day.sessions()) {
            for (var at = session.start(); at + 60 <= session.end(); at += 60) {
                xml.quantity(Measure.EXERCISE_TIME, Gadget.WATCH, at, at + 60, 60);
            }
        }
    }

    private void stand(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake() + 300; at < day.end() - 3_600; at += every(900, chance)) {
            xml.quantity(Measure.STAND_TIME, Gadget.WATCH, at, at + 300, 60 * (1 + chance.nextInt(4)));
        }
        for (var at = day.wake() - day.wake() % 3_600; at < day.end() - 3_600; at += 3_600) {
            var stood = chance.nextInt(10) < 8;
            var value = "HKCategoryValueAppleStandHour" + (stood ? "Stood" : "Idle");
            xml.category(Measure.STAND_HOUR.identifier(), Gadget.WATCH, at, at + 3_600, value, stood ? 1 : 0);
        }
    }

    private void effort(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake() + 40; at < day.end() - 3_600; ) {
            var pause = every(240, chance);
            xml.quantity(
                    Measure.PHYSICAL_EFFORT,
                    Gadget.WATCH,
                    at,
                    at + pause - 1,
                    1.2 + 8 * day.effort(at) + chance.nextDouble());
            at += pause;
        }
    }

    private void runningSpeed(Day day, Chance chance, ExportXml xml) {
        for (var session : day.sessions()) {
            if (session.activity().equals("Running")) {
                for (var at = session.start(); at + 3 < session.end(); at += every(5, chance)) {
                    var speed = 2.1 + session.effort() + 0.5 * day.fitness() + chance.around(0, 0.1);
                    xml.quantity(Measure.RUNNING_SPEED, Gadget.WATCH, at, at + 2, speed);
                    xml.quantity(Measure.RUNNING_POWER, Gadget.WATCH, at, at + 2, speed * day.weight() * 1.04);
                }
            }
        }
    }

    private void gait(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake() + 900; at < day.end() - 7_200; at += every(8_000, chance)) {
            xml.quantity(Measure.WALKING_SPEED, Gadget.PHONE, at, at + 40, chance.around(1.35, 0.1));
            xml.quantity(Measure.STEP_LENGTH, Gadget.PHONE, at, at + 40, chance.around(0.73, 0.03));
            xml.quantity(Measure.DOUBLE_SUPPORT, Gadget.PHONE, at, at + 40, chance.around(0.28, 0.01));
            xml.quantity(Measure.WALKING_ASYMMETRY, Gadget.PHONE, at, at + 40, Math.abs(chance.around(0.01, 0.01)));
        }
    }

    private void loudness(Day day, Chance chance, ExportXml xml) {
        for (var at = day.wake(); at < day.end() - 3_600; at += every(1_700, chance)) {
            xml.quantity(Measure.ENVIRONMENT_LOUDNESS, Gadget.WATCH, at, at + 1_690, chance.around(62, 7));
        }
    }

    private void variability(Day day, Chance chance, ExportXml xml) {
        for (var at = day.start() + 5_000; at < day.end() - 3_600; at += every(15_000, chance)) {
            var sdnn = Math.max(12, chance.around(34 + 30 * day.fitness(), 7));
            var count = 30 + chance.nextInt(20);
            var list = new StringBuilder("\n  <HeartRateVariabilityMetadataList>\n");
            for (var beat = 0; beat < count; beat++) {
                list.append("   <InstantaneousBeatsPerMinute bpm=\"")
                        .append(Math.round(rest(day) + chance.around(3, 4)))
                        .append("\" time=\"7:16:")
                        .append(10 + beat)
                        .append(",84 AM\"/>\n");
            }
            if (xml.isBefore(at + 60)) {
                xml.truth().beats();
            }
            xml.quantity(
                    Measure.HRV, Gadget.WATCH, at, at + 60, sdnn, list + "  </HeartRateVariabilityMetadataList>\n ");
        }
    }

    private void breath(Day day, Chance chance, ExportXml xml) {
        for (var at = day.bed() + 1_200; at < day.wake() - 900; at += every(700, chance)) {
            xml.quantity(Measure.RESPIRATORY_RATE, Gadget.WATCH, at, at + 600, chance.around(14.2, 0.7));
        }
        for (var at = day.bed() + 1_800; at < day.wake() - 900; at += every(2_300, chance)) {
            xml.quantity(Measure.OXYGEN_SATURATION, Gadget.WATCH, at, at, Math.min(1, chance.around(0.965, 0.008)));
        }
        xml.quantity(Measure.WRIST_TEMPERATURE, Gadget.WATCH, day.bed(), day.wake(), chance.around(35.6, 0.25));
    }

    private void daily(Day day, Chance chance, ExportXml xml) {
        var noon = day.start() + 43_000;
        xml.quantity(Measure.RESTING_HEART_RATE, Gadget.WATCH, day.start(), noon, rest(day) + chance.around(0, 1.5));
        xml.quantity(
                Measure.WALKING_HEART_RATE, Gadget.WATCH, day.start() + 1, noon, rest(day) + 38 + chance.around(0, 3));
        for (var session : day.sessions()) {
            if (session.activity().equals("Running")) {
                var oxygen = 36 + 14 * day.fitness() + chance.around(0, 0.4);
                xml.quantity(Measure.VO2_MAX, Gadget.WATCH, session.end(), session.end(), oxygen);
                xml.quantity(
                        Measure.HEART_RATE_RECOVERY,
                        Gadget.WATCH,
                        session.end() + 60,
                        session.end() + 60,
                        chance.around(31, 4));
            }
        }
    }
}
