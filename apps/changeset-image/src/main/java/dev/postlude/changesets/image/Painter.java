package dev.postlude.changesets.image;

import dev.postlude.ai.guard.Finding;
import dev.postlude.changesets.archive.Pictures;
import dev.postlude.changesets.card.AltText;
import dev.postlude.changesets.card.Cards;
import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.card.Rendering;
import dev.postlude.changesets.image.Shelf.Commission;
import dev.postlude.picture.Raster;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Has a release drawn, keeps the pictures, and says what the guardrails make of them. Paint inside a
/// step: the same release is the same bytes each time, and keeping them twice is keeping them once.
@ApplicationScoped
public class Painter {

    /// What large text needs at the least by WCAG is 3, all other text 4.5; the cards promise the latter
    /// everywhere.
    private static final double READABLE = 4.5;

    private static final int MOST_LOGO_SIDE = 1_024;

    /// Findings that are told; more of them say nothing new.
    private static final int MOST_FINDINGS = 20;

    private final Pictures pictures;

    Painter(Pictures pictures) {
        this.pictures = pictures;
    }

    Drawing draw(Commission commission, Look.Layout layout, Headline headline) {
        var logo = commission.logo();
        var look = new Look(
                layout,
                Look.Theme.valueOf(commission.theme().toUpperCase(Locale.ROOT)),
                Look.Size.valueOf(commission.size().toUpperCase(Locale.ROOT)),
                commission.accent(),
                logo == null ? null : Raster.ofPng(pictures.bytes(logo), 1, MOST_LOGO_SIDE));
        var rendering = Cards.draw(commission.plan(), look, headline.text().isEmpty() ? null : headline.text());
        var pages = new ArrayList<Drawing.Page>();
        var words = AltText.of(commission.plan());
        for (var image : rendering.pages()) {
            var number = pages.size() + 1;
            var hash = pictures.keep(image.png());
            var alt = ofPage(words, number, rendering.pages().size());
            pages.add(new Drawing.Page(number, hash, image.width(), image.height(), image.png().length, alt));
        }
        var altText = Telling.of(commission.plan(), layout, headline.text());
        var findings = rendering.findings().stream()
                .map(one -> PlainText.cut(one, 500))
                .limit(MOST_FINDINGS)
                .toList();
        return new Drawing(pages, altText, fits(rendering), contrast(look, rendering), bytes(rendering), findings);
    }

    private static String ofPage(String words, int page, int pages) {
        var text = pages == 1 ? "" : "Page %d of %d. ".formatted(page, pages);
        return PlainText.cut(text + words, AltText.MOST_CHARACTERS);
    }

    private static Finding fits(Rendering rendering) {
        var found = rendering.findings().isEmpty() ? "everything is shown" : String.join(" ", rendering.findings());
        return new Finding(rendering.fits(), PlainText.cut(found, 500));
    }

    private static Finding contrast(Look look, Rendering rendering) {
        var measured = String.format(
                Locale.ROOT, "%.1f to 1 at the least, %.1f is needed", rendering.leastContrast(), READABLE);
        var said = Stream.concat(Stream.of(measured), look.corrections().stream());
        return new Finding(rendering.leastContrast() >= READABLE, said.collect(Collectors.joining(". ")));
    }

    private static Finding bytes(Rendering rendering) {
        return new Finding(
                rendering.bytes() <= Cards.PAGE_BYTES,
                "%d bytes in the largest page, at most %d".formatted(rendering.bytes(), Cards.PAGE_BYTES));
    }
}
