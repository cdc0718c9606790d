package dev.postlude.console.view;

/// How a variant looks everywhere: a hue and a shape, so that neither has to be seen to tell it from the others.
///
/// @param css   v1 to v4; from the fifth on they begin again, and the name tells
/// @param shape circle, square, triangle or diamond
public record Hue(String css, String shape) {

    private static final String[] SHAPES = {"circle", "square", "triangle", "diamond"};

    public static Hue of(int index) {
        var at = index % SHAPES.length;
        return new Hue("v" + (at + 1), SHAPES[at]);
    }
}
