/// Draws text as pictures, with fonts of its own and the same pixels everywhere.
///
///     Span, Style ──► Paragraph ──in(width)──► Block ──draw──► Canvas ──► Png
///                          └───── Fit: the first size that goes in ─┘
///
/// Measuring comes before drawing: a [dev.postlude.picture.Block] knows its height before there is a canvas.
///
///     var ink = Ink.of("#1f2937");
///     var quote = Fit.into(1000, 380, List.of(66.0, 54.0, 44.0, 36.0), size ->
///             Paragraph.of("It compiles. That is all it does. 🙃", Style.of(size, ink).bold())
///                     .centered().leading(1.2).balance());
///     var canvas = Canvas.of(1200, 630, 2, Ink.WHITE);
///     canvas.draw(quote.block(), 100, (630 - quote.block().height()) / 2);
///     var png = canvas.png(1_000_000);
///     // quote.fits(), canvas.findings(), canvas.leastContrast(), png.coding(): what a guardrail wants to know
///
/// Letters are drawn as the outlines of bundled fonts (Inter, JetBrains Mono, Noto Sans for Hebrew, Arabic, Devanagari
/// and Thai, Droid Sans Fallback for Chinese, Japanese and Korean), and emoji as Twemoji's vector drawings; nothing
/// that a
/// machine has installed is looked at. Nothing is left away in silence: a character no font has is drawn as an empty
/// box and named in the findings, and so are lines behind an ellipsis. Every maximum stands in
/// [dev.postlude.picture.Limits].
@NullMarked
package dev.postlude.picture;

import org.jspecify.annotations.NullMarked;
