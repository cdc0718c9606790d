package dev.postlude.changesets.image;

import dev.postlude.ai.guard.Finding;
import dev.postlude.changesets.card.AltText;
import dev.postlude.changesets.card.Cards;
import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.card.Rendering;
import dev.postlude.changesets.image.Shelf.Commission;
import dev.postlude.changesets.release.ReleasePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;

/// Has a release drawn, keeps the pictures, and says what the guardrails make of them. Paint inside a
/// step: the same release is the same bytes each time, and keeping them twice is keeping them once.
@ApplicationScoped
public class Painter {

    /// What large text needs at the least by WCAG is 3, all other text 4.5; the cards promise the latter
    /// everywhere.
    private static final double READABLE = 4.5;

    private final Shelf shelf;

    Painter(Shelf shelf) {
        this.shelf = shelf;
    }

    Drawing draw(Commission commission, Look.Layout layout, Headline headline) {
        var look = new Look(
                layout,
                Look.Theme.valueOf(commission.theme().toUpperCase(Locale.ROOT)),
                Look.Size.valueOf(commission.size().toUpperCase(Locale.ROOT)),
                null);
        var rendering = Cards.draw(commission.plan(), look, headline.text().isEmpty() ? null : headline.text());
        var pages = new ArrayList<Drawing.Page>();
        for (var image : rendering.pages()) {
            var number = pages.size() + 1;
            var hash = shelf.keep(image.png());
            var alt = ofPage(commission.plan(), number, rendering.pages().size());
            pages.add(new Drawing.Page(number, hash, image.width(), image.height(), image.png().length, alt));
        }
        var altText = Telling.of(commission.plan(), layout, headline.text());
        return new Drawing(pages, altText, fits(rendering), contrast(rendering), bytes(rendering));
    }

    private static String ofPage(ReleasePlan plan, int page, int pages) {
        var text = pages == 1 ? "" : "Page %d of %d. ".formatted(page, pages);
        return PlainText.cut(text + AltText.of(plan), AltText.MOST_CHARACTERS);
    }

    private static Finding fits(Rendering rendering) {
        var found = rendering.findings().isEmpty() ? "everything is shown" : String.join(" ", rendering.findings());
        return new Finding(rendering.fits(), PlainText.cut(found, 500));
    }

    private static Finding contrast(Rendering rendering) {
        return new Finding(
                rendering.leastContrast() >= READABLE,
                String.format(
                        Locale.ROOT, "%.1f to 1 at the least, %.1f is needed", rendering.leastContrast(), READABLE));
    }

    private static Finding bytes(Rendering rendering) {
        return new Finding(
                rendering.bytes() <= Cards.PAGE_BYTES,
                "%d bytes in the largest page, at most %d".formatted(rendering.bytes(), Cards.PAGE_BYTES));
    }
}
