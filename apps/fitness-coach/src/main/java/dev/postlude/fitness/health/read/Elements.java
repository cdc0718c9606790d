package dev.postlude.fitness.health.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Turns the children of an export into what they mean. Each is told of when it has been read to its end, so that one
/// that breaks off in the middle has told nothing.
final class Elements {

    private final Sources sources = new Sources();
    private final Zones zones = new Zones();
    private final Records records = new Records(sources, zones);
    private final PlainRecords plain = new PlainRecords(records);
    private final Workouts workouts = new Workouts(sources, zones);

    /// Those that need no parser.
    PlainRecords plain() {
        return plain;
    }

    /// Reads the element the parser stands at to its end.
    void tell(XMLStreamReader xml, ExportListener listener) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Record" -> records.read(xml).tell(listener);
            case "Workout" -> workouts.read(xml).tell(listener);
            case "ActivitySummary" -> RingsElement.read(xml).tell(listener);
            case "Correlation" -> correlation(xml).forEach(each -> each.tell(listener));
            case "ExportDate" -> exportDate(xml).tell(listener);
            case "Me" -> PersonElement.read(xml).tell(listener);
            default -> ignored(xml).tell(listener);
        }
    }

    /// What is in a correlation stands beside it once more, so most of this is known already; but not all exports of
    /// all years have been seen.
    private List<Telling> correlation(XMLStreamReader xml) throws XMLStreamException {
        var tellings = new ArrayList<Telling>();
        Children.forEach(xml, (name, told) -> {
            if (name.equals("Record")) {
                tellings.add(records.read(xml));
            } else {
                Children.skip(xml);
            }
        });
        return tellings;
    }

    /// Clinical records, audiograms, prescriptions, and whatever comes next year.
    private static Telling ignored(XMLStreamReader xml) throws XMLStreamException {
        Children.skip(xml);
        return ExportListener::ignored;
    }

    private static Telling exportDate(XMLStreamReader xml) throws XMLStreamException {
        var told = new ParsedElement(xml);
        var date = HealthDate.of(told.text("value"));
        var excerpt = told.excerpt();
        Children.skip(xml);
        return date == null
                ? Telling.bad("no date", excerpt)
                : listener -> listener.exportedAt(Instant.ofEpochSecond(date.second()));
    }
}
