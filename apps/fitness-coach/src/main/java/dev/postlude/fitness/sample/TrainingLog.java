package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.Measure;
import dev.postlude.fitness.sample.Day.Session;
import java.time.LocalDate;
import java.util.List;

/// Workouts, as exports wrote them in the year in question, and the rings of each day.
final class TrainingLog {

    /// Until then the totals stood in the workout itself.
    private static final long STATISTICS_SINCE = LocalDate.of(2021, 9, 20).toEpochDay();

    /// Between these the end of a workout was called its start.
    private static final long END_LOST_FROM = LocalDate.of(2022, 9, 12).toEpochDay();

    private static final long END_LOST_UNTIL = LocalDate.of(2022, 11, 1).toEpochDay();

    List<Sensors.Stream> streams() {
        return List.of(this::workouts, this::rings);
    }

    private void workouts(Day day, Chance chance, ExportXml xml) {
        for (var session : day.sessions()) {
            if (xml.isBefore(session.end())) {
                workout(day, session, chance, xml);
            }
        }
    }

    private void workout(Day day, Session session, Chance chance, ExportXml xml) {
        var units = xml.units();
        var start = xml.dates().text(session.start());
        var end = xml.dates().text(session.end());
        var withStatistics = day.index() >= STATISTICS_SINCE;
        var endIsLost = xml.order().traps() && day.index() >= END_LOST_FROM && day.index() < END_LOST_UNTIL;
        var energy = units.text(Measure.ACTIVE_ENERGY, session.minutes() * (2.5 + 10 * session.effort()));
        var text = new StringBuilder(" <Workout workoutActivityType=\"HKWorkoutActivityType")
                .append(session.activity())
                .append("\" duration=\"")
                .append((session.end() - session.start() - 30) / 60.0)
                .append("\" durationUnit=\"min\"");
        if (!withStatistics) {
            text.append(" totalEnergyBurned=\"").append(energy).append("\" totalEnergyBurnedUnit=\"");
            text.append(units.of(Measure.ACTIVE_ENERGY)).append('"');
        }
        text.append(Gadget.WATCH.attributes()).append(" creationDate=\"").append(end);
        text.append("\" startDate=\"").append(start);
        text.append(endIsLost ? "\" startDate=\"" : "\" endDate=\"").append(end).append("\">\n");
        text.append("  <MetadataEntry key=\"HKIndoorWorkout\" value=\"0\"/>\n");
        text.append("  <MetadataEntry key=\"HKTimeZone\" value=\"")
                .append(day.where().getId())
                .append("\"/>\n");
        text.append("  <MetadataEntry key=\"HKAverageMETs\" value=\"").append(tenth(3 + 8 * session.effort()));
        text.append(" kcal/hr·kg\"/>\n");
        event(text, xml, session.start() + 300, "Pause");
        event(text, xml, session.start() + 330, "Resume");
        var statistics = withStatistics ? statistics(text, session, chance, xml, energy) : 0;
        if (session.activity().equals("Running")) {
            text.append("  <WorkoutRoute")
                    .append(Gadget.WATCH.attributes())
                    .append(">\n   <FileReference path=\"/workout-routes/route_");
            text.append(day.date())
                    .append("_")
                    .append(session.start() % 86_400)
                    .append(".gpx\"/>\n  </WorkoutRoute>\n");
        }
        xml.raw(text.append(" </Workout>\n").toString());
        xml.truth().element();
        xml.truth().workout(statistics, 2);
    }

    private static void event(StringBuilder text, ExportXml xml, long at, String kind) {
        text.append("  <WorkoutEvent type=\"HKWorkoutEventType").append(kind).append("\" date=\"");
        text.append(xml.dates().text(at)).append("\"/>\n");
    }

    private static int statistics(StringBuilder text, Session session, Chance chance, ExportXml xml, String energy) {
        var units = xml.units();
        var pulse = 100 + 75 * session.effort();
        statistic(text, xml, Measure.ACTIVE_ENERGY, " sum=\"" + energy + "\"");
        statistic(
                text,
                xml,
                Measure.HEART_RATE,
                " average=\"%s\" minimum=\"%s\" maximum=\"%s\""
                        .formatted(tenth(pulse), tenth(pulse - 22), tenth(pulse + 18)));
        var distance = switch (session.activity()) {
            case "Running" -> Measure.WALKING_DISTANCE;
            case "Cycling" -> Measure.CYCLING_DISTANCE;
            default -> null;
        };
        if (distance == null) {
            return 2;
        }
        var metresPerMinute = distance == Measure.CYCLING_DISTANCE ? 380 : 130 + 70 * session.effort();
        var sum = session.minutes() * chance.around(metresPerMinute, 5);
        statistic(text, xml, distance, " sum=\"" + units.text(distance, sum) + "\"");
        return 3;
    }

    private static void statistic(StringBuilder text, ExportXml xml, Measure measure, String values) {
        text.append("  <WorkoutStatistics type=\"")
                .append(measure.identifier())
                .append('"')
                .append(values);
        text.append(" unit=\"").append(xml.units().of(measure)).append("\"/>\n");
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }

    /// On the day of the export they are half closed.
    private void rings(Day day, Chance chance, ExportXml xml) {
        if (!xml.isBefore(day.start())) {
            return;
        }
        var part = xml.isBefore(day.end())
                ? 1
                : (double) (xml.order().exportedAt().getEpochSecond() - day.start()) / (day.end() - day.start());
        var minutes = day.sessions().stream().mapToLong(Session::minutes).sum();
        xml.raw(
                " <ActivitySummary dateComponents=\"%s\" activeEnergyBurned=\"%s\" activeEnergyBurnedGoal=\"%s\" activeEnergyBurnedUnit=\"%s\" appleMoveTime=\"0\" appleMoveTimeGoal=\"0\" appleExerciseTime=\"%d\" appleExerciseTimeGoal=\"30\" appleStandHours=\"%d\" appleStandHoursGoal=\"12\"/>\n"
                        .formatted(
                                day.date(),
                                xml.units()
                                        .text(Measure.ACTIVE_ENERGY, part * (320 + 9 * minutes + chance.nextInt(80))),
                                xml.units().text(Measure.ACTIVE_ENERGY, 480),
                                xml.units().of(Measure.ACTIVE_ENERGY),
                                Math.round(part * (minutes + chance.nextInt(12))),
                                Math.round(part * (9 + chance.nextInt(6)))));
        xml.truth().element();
        xml.truth().rings();
    }
}
