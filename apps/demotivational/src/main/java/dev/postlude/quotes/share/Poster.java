package dev.postlude.quotes.share;

import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Fit;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A quote as a picture, 1200 by 630, for where links are shown: a black mount, a sunset, and the words.
///
/// Made of the quote's id, topic and text alone. It says neither who wrote it nor what anybody thinks of it, so it
/// never changes, and tells nobody who has yet to vote.
final class Poster {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Ink MOUNT = Ink.of("#0b0b0c");
    private static final Ink BONE = Ink.of("#f2ede1");
    private static final Ink ASH = Ink.of("#a39d90");
    private static final Box VIEW = new Box(60, 45, 480, 240);
    private static final double BORDER = 4;
    private static final List<Double> TITLE = List.of(92.0, 78.0, 64.0, 54.0, 44.0, 36.0, 30.0, 24.0);
    private static final List<Double> QUOTE = List.of(52.0, 46.0, 40.0, 34.0, 28.0, 24.0, 20.0);

    private Poster() {}

    static byte[] png(UUID id, Optional<String> topic, String text) {
        var canvas = Canvas.of(WIDTH, HEIGHT, 1, MOUNT);
        Sunset.of(id).draw(canvas, VIEW);
        // The sun goes below the frame's edge on its way out; the mount covers what has gone.
        canvas.fill(new Box(0, VIEW.bottom(), WIDTH, HEIGHT - VIEW.bottom()), MOUNT);
        canvas.outline(outset(VIEW), 0, BORDER, BONE);

        var right = VIEW.right() + 60;
        var title = Fit.into(
                WIDTH - right - 60,
                VIEW.height(),
                TITLE,
                size -> Paragraph.of(
                                topic.orElse("Unsolicited").toUpperCase(Locale.ROOT),
                                Style.of(size, BONE).semibold())
                        .leading(1.12)
                        .balance());
        canvas.draw(title.block(), right, VIEW.bottom() - title.block().height() + 4);

        var words = Fit.into(
                WIDTH - 120,
                210,
                QUOTE,
                size -> Paragraph.of(text, Style.of(size, BONE).italic()).leading(1.22));
        canvas.draw(words.block(), 60, VIEW.bottom() + 45);

        var imprint = Paragraph.of("Demotivational quotes. Who wrote it is told to whoever votes.", Style.of(20, ASH))
                .in(WIDTH - 120);
        canvas.draw(imprint, 60, HEIGHT - 54);
        return canvas.png().bytes();
    }

    private static Box outset(Box box) {
        return new Box(box.x() - BORDER * 2, box.y() - BORDER * 2, box.width() + BORDER * 4, box.height() + BORDER * 4);
    }
}
