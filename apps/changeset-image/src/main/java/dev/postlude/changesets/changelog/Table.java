package dev.postlude.changesets.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table, with all its columns as wide as their widest cell.
final class Table {

    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?");
    private static final int NARROWEST = 3;

    private Table() {}

    /// Empty if the paragraph is no table.
    static Optional<String> of(String paragraph) {
        var lines = paragraph.split("\n");
        if (lines.length < 2
                || !lines[0].contains("|")
                || !RULE.matcher(lines[1].strip()).matches()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(cells(line));
        }
        var columns = rows.getFirst().size();
        if (rows.get(1).size() != columns) {
            return Optional.empty();
        }
        var widths = widths(rows, columns);
        var text = new ArrayList<String>();
        for (var at = 0; at < rows.size(); at++) {
            text.add(at == 1 ? rule(rows.get(1), widths) : row(rows.get(at), rows.get(1), widths));
        }
        return Optional.of(String.join("\n", text));
    }

    private static List<String> cells(String line) {
        var text = line.strip();
        text = text.startsWith("|") ? text.substring(1) : text;
        text = text.endsWith("|") && !text.endsWith("\\|") ? text.substring(0, text.length() - 1) : text;
        var cells = new ArrayList<String>();
        for (var cell : text.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static int[] widths(List<List<String>> rows, int columns) {
        var widths = new int[columns];
        for (var column = 0; column < columns; column++) {
            widths[column] = NARROWEST;
            for (var row = 0; row < rows.size(); row++) {
                if (row != 1) {
                    widths[column] = Math.max(widths[column], width(cell(rows.get(row), column)));
                }
            }
        }
        return widths;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String rule(List<String> signs, int[] widths) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < widths.length; column++) {
            var sign = cell(signs, column);
            var left = sign.startsWith(":") ? ":" : "-";
            var right = sign.endsWith(":") ? ":" : "-";
            cells.add(left + "-".repeat(widths[column] - 2) + right);
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String row(List<String> row, List<String> signs, int[] widths) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < widths.length; column++) {
            var cell = cell(row, column);
            var free = widths[column] - width(cell);
            var sign = cell(signs, column);
            var before = !sign.endsWith(":") ? 0 : sign.startsWith(":") ? free / 2 : free;
            cells.add(" ".repeat(before) + cell + " ".repeat(free - before));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    /// Wide characters take two columns.
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || point > 0x1F000 ? 2 : 1)
                .sum();
    }
}
