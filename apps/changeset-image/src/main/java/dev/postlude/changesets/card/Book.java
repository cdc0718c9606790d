package dev.postlude.changesets.card;

import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Block;
import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A release on its pages, not yet drawn.
record Book(ReleasePlan plan, Sheet sheet, PageFlow.Flow flow) {

    private static final double BAR = 10;
    private static final double TOP = 62;

    /// The line at the top of a page that goes on, and the room below it.
    private static final double CONTINUED = 52;

    private static final double FOOT = 78;

    static Book of(ReleasePlan plan, Look look, @Nullable String headline, double unit) {
        var sheet = Sheet.of(look, unit);
        var stories = switch (look.layout()) {
            case CARD -> new CardLayout(plan, headline, sheet).stories();
            case LIST -> new ListLayout(plan, headline, sheet).stories();
        };
        var room = look.size().mostHeight - TOP - FOOT;
        var flow = PageFlow.of(stories, room, room - CONTINUED, moreHeight(sheet), look.size().mostPages);
        return new Book(plan, sheet, flow);
    }

    int pages() {
        return flow.pages().size();
    }

    boolean complete() {
        return flow.complete() && slabs().allMatch(Slab::whole);
    }

    private Stream<Slab> slabs() {
        return flow.pages().stream().flatMap(page -> page.slabs().stream()).map(PageFlow.Placed::slab);
    }

    boolean betterThan(Book other) {
        return complete() != other.complete() ? complete() : pages() < other.pages();
    }

    /// What the pictures do not show, in sentences.
    List<String> missing() {
        var missing = new ArrayList<String>();
        slabs().flatMap(slab -> slab.missing().stream()).distinct().forEach(missing::add);
        more().ifPresent(more -> missing.add("The release does not go on %s: %s."
                .formatted(Words.count(sheet.look().size().mostPages, "page"), more)));
        if (flow.overfull()) {
            missing.add("A part of the release is higher than a page.");
        }
        return missing;
    }

    Canvas draw(int number, double scale) {
        var page = flow.pages().get(number);
        var size = sheet.look().size();
        var last = number == pages() - 1;
        var more = last ? more() : Optional.<String>empty();
        var top = number == 0 ? TOP : TOP + CONTINUED;
        var needed = top + page.height() + (more.isPresent() ? moreHeight(sheet) : 0) + FOOT;
        var height = (int) Math.ceil(Math.max(size.leastHeight, Math.min(needed, size.mostHeight)));
        var colours = sheet.colours();
        var canvas = Canvas.of(size.width, height, scale, colours.ground());
        canvas.fill(new Box(0, 0, size.width, BAR), colours.accent());
        if (number > 0) {
            continued(canvas);
        }
        var free = pages() == 1 ? Math.max(0, height - needed) * 0.4 : 0;
        for (var placed : page.slabs()) {
            placed.slab().draw(canvas, sheet.margin(), top + free + placed.y());
        }
        more.ifPresent(words -> more(canvas, words, top + free + page.height()));
        foot(canvas, number, height);
        return canvas;
    }

    /// `+12 more changes, +3 more packages`.
    private Optional<String> more() {
        var words = new ArrayList<String>();
        var changes = flow.changesLeft();
        if (changes > 0) {
            words.add("+" + Words.count(changes, "more change"));
        }
        if (flow.packagesLeft() > 0) {
            words.add("+" + Words.count(flow.packagesLeft(), "more package"));
        }
        if (flow.begun()) {
            words.add("the rest of what stands last");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    private static double moreHeight(Sheet sheet) {
        return sheet.em(76);
    }

    private void more(Canvas canvas, String words, double y) {
        var colours = sheet.colours();
        var style = sheet.body().bold().in(colours.accentText().readableOn(colours.panel(), 4.5));
        var block = Paragraph.of(words, style).leading(1.2).centered().in(sheet.measure());
        var box = new Box(sheet.margin(), y + sheet.em(18), sheet.measure(), sheet.em(52));
        canvas.fill(box, sheet.em(12), colours.panel());
        canvas.draw(block, box.x(), box.y() + (box.height() - block.height()) / 2);
    }

    private void continued(Canvas canvas) {
        var line = oneLine(
                plan.title() + ", continued",
                Style.of(20, sheet.colours().soft()).semibold(),
                sheet.measure());
        canvas.draw(line, sheet.margin(), TOP - 14);
        canvas.fill(
                new Box(sheet.margin(), TOP + 24, sheet.measure(), 1.5),
                sheet.colours().line());
    }

    private void foot(Canvas canvas, int number, int height) {
        var style = Style.of(17, sheet.colours().soft());
        var y = height - 50.0;
        if (pages() > 1) {
            var accent = style.bold().in(sheet.colours().accentText());
            var marker = Paragraph.of("%d / %d".formatted(number + 1, pages()), accent)
                    .aligned(Paragraph.Align.END)
                    .in(160);
            canvas.draw(marker, sheet.margin() + sheet.measure() - 160, y);
        }
        var url = plan.url();
        if (url != null) {
            canvas.draw(oneLine(url.replaceFirst("^https?://", ""), style, sheet.measure() - 180), sheet.margin(), y);
        }
    }

    /// The title and the address stand whole elsewhere; here they are only a reminder, and not reported if shortened.
    private static Block oneLine(String text, Style style, double width) {
        var most = (int) (width / style.size() * 2);
        var shown = Words.shortened(text.replace('\n', ' '), most);
        while (true) {
            var block = Paragraph.of(shown, style).in(width);
            if (block.lineCount() == 1 || shown.length() < 8) {
                return block;
            }
            shown = Words.shortened(shown, shown.length() * 9 / 10);
        }
    }
}
