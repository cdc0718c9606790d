package dev.postlude.fitness.pages;

import java.util.List;

/// A page of charts.
///
/// @param lead     one sentence on what it shows
/// @param ranges   links to other stretches of time
/// @param figures  single numbers above the charts
/// @param caveat   what the numbers are not worth; may be empty
/// @param tables   the same numbers for whoever reads rather than looks
public record Board(
        String lead,
        List<Range> ranges,
        List<Figure> figures,
        List<Picture> pictures,
        String caveat,
        List<Table> tables) {

    /// A link to another stretch of time.
    public record Range(String label, String href, boolean current) {}

    /// A number and what it means.
    public record Figure(String label, String value, String unit, String note) {}

    /// A table with a caption.
    public record Table(String caption, List<String> columns, List<List<String>> rows) {}

    static Board nothing(String lead) {
        return new Board(lead, List.of(), List.of(), List.of(), "", List.of());
    }

    public boolean empty() {
        return pictures.isEmpty() && figures.isEmpty();
    }
}
