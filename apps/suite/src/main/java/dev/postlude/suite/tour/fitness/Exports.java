package dev.postlude.suite.tour.fitness;

import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Samples;
import dev.postlude.suite.tour.Stage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Exports of people who do not exist, made by the app's own generator.
final class Exports implements Samples {

    private static final String GENERATOR = "dev.postlude.fitness.sample.ExportGenerator";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0000");

    private static final long ADA = 11;
    private static final int HALF_A_YEAR = 180;

    private final Stage stage;

    Exports(Stage stage) {
        this.stage = stage;
    }

    static LocalDate yesterday() {
        // Wall clock: the app asks the real time what is recent, so samples end yesterday.
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(1);
    }

    /// An archive as a phone makes it, with everything that is wrong with real ones.
    Path make(String name, long seed, int days) {
        var file = stage.scratch().resolve(name + ".zip");
        stage.run(GENERATOR, "out=" + file, "seed=" + seed, "days=" + days, "until=" + yesterday(), "detail=0.15");
        return file;
    }

    /// A newer export with nothing in it but one session, which begins at `start`.
    static String session(String activity, Instant start, int minutes) {
        var begin = STAMP.format(start.atOffset(ZoneOffset.UTC));
        var end = STAMP.format(start.plusSeconds(minutes * 60L).atOffset(ZoneOffset.UTC));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="en_GB">
                 <ExportDate value="%3$s"/>
                 <Workout workoutActivityType="HKWorkoutActivityType%1$s" duration="%4$d" durationUnit="min" sourceName="Tour Watch" creationDate="%3$s" startDate="%2$s" endDate="%3$s"/>
                </HealthData>
                """.formatted(activity, begin, end, minutes);
    }

    @Override
    public String add() {
        var ada = new FitnessApi(Browser.at(stage.address()).as("ada"));
        if (ada.asOf().isEmpty()) {
            ada.upload(make("ada", ADA, HALF_A_YEAR), "ada-sample").expect(202);
            return "Half a year of somebody who does not exist is being read for ada:ada; guests begin empty.";
        }
        return "Ada has days up to %s; guests begin empty.".formatted(ada.asOf());
    }
}
