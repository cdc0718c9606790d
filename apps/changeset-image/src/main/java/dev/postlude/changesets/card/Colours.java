package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.picture.Ink;
import java.util.Locale;
import java.util.Optional;

/// The colours of a theme. Whatever the accent, each text can be read on the ground it is meant for.
record Colours(
        Ink ground,
        Ink ink,
        Ink soft,
        Ink line,
        Ink panel,
        Ink link,
        Ink accent,
        Ink accentText,
        Weighty major,
        Weighty minor,
        Weighty patch,
        Weighty none,
        Code code) {

    /// What a bump is shown in.
    ///
    /// @param text on the page's ground
    /// @param badge the ground of its badge
    /// @param badgeText on the badge
    record Weighty(Ink text, Ink badge, Ink badgeText) {}

    /// What code is shown in, on its panel.
    record Code(Ink keyword, Ink name, Ink text, Ink number, Ink remark, Ink added, Ink removed) {

        private Code readableOn(Ink panel) {
            return new Code(
                    keyword.readableOn(panel, READABLE),
                    name.readableOn(panel, READABLE),
                    text.readableOn(panel, READABLE),
                    number.readableOn(panel, READABLE),
                    remark.readableOn(panel, READABLE),
                    added.readableOn(panel, READABLE),
                    removed.readableOn(panel, READABLE));
        }
    }

    private static final double READABLE = 4.5;

    /// What a bar or a sign needs to be seen, by WCAG.
    private static final double VISIBLE = 3;

    static Colours of(Look look) {
        var accent = look.accent();
        var chosen = accent == null ? Ink.of("#6d4aff") : Ink.of(accent);
        return look.theme() == Look.Theme.LIGHT ? light(chosen) : dark(chosen);
    }

    /// An accent that would not be seen is moved until it is, which is said.
    static Optional<String> correction(Look look) {
        var accent = look.accent();
        if (accent == null) {
            return Optional.empty();
        }
        var ground = of(look).ground();
        var asked = Ink.of(accent);
        return asked.contrastWith(ground) >= VISIBLE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The accent %s has a contrast of %.1f with the %s ground, and %.0f is needed to see it; it is drawn as %s.",
                        asked,
                        asked.contrastWith(ground),
                        look.theme().name().toLowerCase(Locale.ROOT),
                        VISIBLE,
                        asked.readableOn(ground, VISIBLE)));
    }

    Weighty of(Bump bump) {
        return switch (bump) {
            case MAJOR -> major;
            case MINOR -> minor;
            case PATCH -> patch;
            case NONE -> none;
        };
    }

    private static Colours light(Ink accent) {
        var ground = Ink.of("#fcfbf9");
        var soft = Ink.of("#625f6d");
        var panel = Ink.of("#f0eeea");
        return new Colours(
                ground,
                Ink.of("#1b1a21"),
                soft,
                Ink.of("#e4e1da"),
                panel,
                Ink.of("#1d4ed8"),
                accent.readableOn(ground, VISIBLE),
                accent.readableOn(ground, READABLE),
                new Weighty(Ink.of("#b42318"), Ink.of("#b42318"), Ink.WHITE),
                new Weighty(Ink.of("#4338ca"), Ink.of("#e6e6fb"), Ink.of("#3730a3")),
                new Weighty(Ink.of("#0b6b4d"), Ink.of("#dcf1e8"), Ink.of("#0b5c43")),
                new Weighty(soft, panel, soft),
                new Code(
                                Ink.of("#8a2785"),
                                Ink.of("#1f4fbf"),
                                Ink.of("#17663f"),
                                Ink.of("#96480c"),
                                Ink.of("#6a6775"),
                                Ink.of("#17663f"),
                                Ink.of("#b42318"))
                        .readableOn(panel));
    }

    private static Colours dark(Ink accent) {
        var ground = Ink.of("#16171c");
        var soft = Ink.of("#a9a7b5");
        var panel = Ink.of("#24252d");
        return new Colours(
                ground,
                Ink.of("#f3f2f6"),
                soft,
                Ink.of("#32333d"),
                panel,
                Ink.of("#9dbbff"),
                accent.readableOn(ground, VISIBLE),
                accent.readableOn(ground, READABLE),
                new Weighty(Ink.of("#ff8f80"), Ink.of("#ff8f80"), Ink.of("#2b0a06")),
                new Weighty(Ink.of("#b0b3ff"), Ink.of("#2b2c57"), Ink.of("#cdcfff")),
                new Weighty(Ink.of("#74d9ad"), Ink.of("#1a3b2f"), Ink.of("#a4ecca")),
                new Weighty(soft, panel, soft),
                new Code(
                                Ink.of("#e6a1e6"),
                                Ink.of("#9dbbff"),
                                Ink.of("#93dcae"),
                                Ink.of("#f2b880"),
                                Ink.of("#9795a5"),
                                Ink.of("#93dcae"),
                                Ink.of("#ff8f80"))
                        .readableOn(panel));
    }
}
