package dev.postlude.changesets.card;

import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Png;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws releases.
///
///     var rendering = Cards.draw(plan, Look.DEFAULT, null);
///     var altText = AltText.of(plan);
///
/// The same release in the same look is the same bytes. Nothing is left away in silence: what finds no room on the last
/// page is counted there, in [Rendering#findings] and by [Rendering#fits].
public final class Cards {

    /// What a page may weigh. Previews of links are given up beyond a few megabytes, and a channel is read on phones.
    public static final int PAGE_BYTES = 1_000_000;

    /// Beyond this, trying out sizes would take long and change nothing: there will be several pages.
    private static final int MUCH_TEXT = 6_000;

    private Cards() {}

    /// @param headline a line below the title, or null
    public static Rendering draw(ReleasePlan plan, Look look, @Nullable String headline) {
        var bounded = Bounds.of(plan);
        var whole = bounded.equals(plan) && (headline == null || headline.length() <= Bounds.NAME);
        var book = chosen(bounded, look, headline == null ? null : Words.shortened(headline, Bounds.NAME));
        var findings = new LinkedHashSet<>(look.corrections());
        if (!whole) {
            findings.add("A name, a version or the headline is too long to be shown whole.");
        }
        var pages = new ArrayList<PageImage>();
        var contrast = 21.0;
        var largest = 0;
        for (var number = 0; number < book.pages(); number++) {
            var page = drawn(book, number);
            findings.addAll(page.canvas.findings());
            findings.addAll(page.findings);
            contrast = Math.min(contrast, page.canvas.leastContrast());
            largest = Math.max(largest, page.png.bytes().length);
            pages.add(new PageImage(page.png.bytes(), page.png.width(), page.png.height()));
        }
        findings.addAll(book.missing());
        return new Rendering(pages, whole && book.complete(), List.copyOf(findings), contrast, largest);
    }

    private record Page(Canvas canvas, Png png, List<String> findings) {}

    /// At double density if that goes into the budget, be it with fewer colours; otherwise at single.
    private static Page drawn(Book book, int number) {
        var sharp = book.draw(number, 2);
        var png = sharp.png(PAGE_BYTES);
        if (png.within(PAGE_BYTES)) {
            return new Page(sharp, png, palette(png, number));
        }
        var single = book.draw(number, 1);
        var smaller = single.png(PAGE_BYTES);
        var findings = new ArrayList<>(palette(smaller, number));
        findings.add("Page %d is drawn at single density, to stay below %,d bytes.".formatted(number + 1, PAGE_BYTES));
        if (!smaller.within(PAGE_BYTES)) {
            findings.add("Page %d takes %,d bytes, more than the %,d it should."
                    .formatted(number + 1, smaller.bytes().length, PAGE_BYTES));
        }
        return new Page(single, smaller, findings);
    }

    private static List<String> palette(Png png, int number) {
        return png.coding() == Png.Coding.NEAREST_PALETTE
                ? List.of("Page %d has the nearest 256 colours, to stay below %,d bytes."
                        .formatted(number + 1, PAGE_BYTES))
                : List.of();
    }

    /// The largest type in which the release is told on one page; if that takes several, the one that takes fewest.
    private static Book chosen(ReleasePlan plan, Look look, @Nullable String headline) {
        Book best = null;
        for (var unit : units(plan, look)) {
            var book = Book.of(plan, look, headline, unit);
            if (book.complete() && book.pages() == 1) {
                return book;
            }
            if (best == null || book.betterThan(best)) {
                best = book;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static List<Double> units(ReleasePlan plan, Look look) {
        var characters = plan.packages().stream()
                .flatMap(one -> one.notes().stream())
                .mapToLong(note -> note.summary().length())
                .sum();
        if (characters > MUCH_TEXT || plan.packages().size() > 40) {
            return List.of(look.size() == Look.Size.SLACK ? 0.94 : 0.84);
        }
        return switch (look.size()) {
            case SLACK -> List.of(1.0, 0.94);
            case OG -> List.of(1.3, 1.15, 1.0, 0.92, 0.84);
            case SQUARE -> List.of(1.25, 1.1, 1.0, 0.92, 0.84);
        };
    }
}
