package dev.postlude.fitness.pages.chart;

import java.util.Locale;

/// Writes one picture. Everything that is text goes through [#escape], so a chart can be put on a page as it is.
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);

    Svg(int width, int height, String kind, String title, String description) {
        // The title is what a screen reader says; the description is for whoever wants to know more.
        out.append(String.format(
                Locale.ROOT,
                "<svg class=\"chart %s\" viewBox=\"0 0 %d %d\" role=\"img\" preserveAspectRatio=\"xMidYMid meet\">"
                        + "<title>%s</title><desc>%s</desc>",
                kind,
                width,
                height,
                escape(title),
                escape(description)));
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        return add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2);
    }

    Svg rect(double x, double y, double width, double height, String style) {
        return add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style, x, y, Math.max(0, width), Math.max(0, height));
    }

    /// With a tip that a browser shows when one points at it.
    Svg rect(double x, double y, double width, double height, String style, String tip) {
        return add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1.5\"><title>%s</title></rect>",
                style, x, y, Math.max(0, width), Math.max(0, height), escape(tip));
    }

    Svg circle(double x, double y, double radius, String style) {
        return add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", style, x, y, radius);
    }

    Svg path(String data, String style) {
        return add("<path class=\"%s\" d=\"%s\"/>", style, data);
    }

    /// @param anchor `start`, `middle` or `end`
    Svg text(double x, double y, String anchor, String style, String text) {
        return add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                style, x, y, anchor, escape(text));
    }

    private Svg add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
