package dev.postlude.console.view;

/// A piece of a drawn row, in percent of its width.
///
/// @param kind what it shows, as a class of the style sheet
public record Bar(String x, String width, String kind) {

    static Bar of(double from, double to, String kind) {
        return new Bar(Figures.place(from), Figures.place(to - from), kind);
    }
}
