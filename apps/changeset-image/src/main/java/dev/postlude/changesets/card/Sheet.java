package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.picture.Block;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.List;

/// The type and the measures of a page: everything is so many units, and a unit is larger where there is little to say.
record Sheet(Look look, Colours colours, double unit) {

    static Sheet of(Look look, double unit) {
        return new Sheet(look, Colours.of(look), unit);
    }

    double em(double units) {
        return units * unit;
    }

    double margin() {
        return look.size() == Look.Size.SQUARE ? 68 : 76;
    }

    /// The width of the text.
    double measure() {
        return look.size().width - 2 * margin();
    }

    boolean dense() {
        return look.layout() == Look.Layout.LIST;
    }

    Style body() {
        return Style.of(em(dense() ? 22 : 26), colours.ink());
    }

    Style small() {
        return Style.of(em(dense() ? 17 : 19), colours.soft());
    }

    Style title(double units) {
        return Style.of(em(units), colours.ink()).heavy();
    }

    Style code(Style around) {
        return around.sized(around.size() * 0.9).mono();
    }

    Style chip(Style around) {
        return code(around).on(colours.panel());
    }

    Block text(String text, Style style, double width) {
        return Paragraph.of(text, style).leading(1.45).in(width);
    }

    Block text(List<Span> spans, double width) {
        return Paragraph.of(spans).leading(1.45).in(width);
    }

    Ink weight(Bump bump) {
        return colours.of(bump).text();
    }
}
