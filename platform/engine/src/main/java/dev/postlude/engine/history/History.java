package dev.postlude.engine.history;

import dev.postlude.engine.db.Database;

/// All there is to ask, over one database.
public record History(
        Runs runs,
        EventLog events,
        Functions functions,
        ExperimentReports experiments,
        ScoreSeries scores,
        Workers workers,
        Overview overview) {

    public static History of(Database database) {
        return new History(
                new Runs(database),
                new EventLog(database),
                new Functions(database),
                new ExperimentReports(database),
                new ScoreSeries(database),
                new Workers(database),
                new Overview(database));
    }
}
