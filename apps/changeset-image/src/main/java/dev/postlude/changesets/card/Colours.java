package dev.postlude.changesets.card;

import dev.postlude.changesets.release.Bump;
import dev.postlude.picture.Ink;

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
        Weighty none) {

    /// What a bump is shown in.
    ///
    /// @param text on the page's ground
    /// @param badge the ground of its badge
    /// @param badgeText on the badge
    record Weighty(Ink text, Ink badge, Ink badgeText) {}

    private static final double READABLE = 4.5;

    static Colours of(Look look) {
        var accent = look.accent();
        var chosen = accent == null ? Ink.of("#6d4aff") : Ink.of(accent);
        return look.theme() == Look.Theme.LIGHT ? light(chosen) : dark(chosen);
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
                accent,
                accent.readableOn(ground, READABLE),
                new Weighty(Ink.of("#b42318"), Ink.of("#b42318"), Ink.WHITE),
                new Weighty(Ink.of("#4338ca"), Ink.of("#e6e6fb"), Ink.of("#3730a3")),
                new Weighty(Ink.of("#0b6b4d"), Ink.of("#dcf1e8"), Ink.of("#0b5c43")),
                new Weighty(soft, panel, soft));
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
                accent,
                accent.readableOn(ground, READABLE),
                new Weighty(Ink.of("#ff8f80"), Ink.of("#ff8f80"), Ink.of("#2b0a06")),
                new Weighty(Ink.of("#b0b3ff"), Ink.of("#2b2c57"), Ink.of("#cdcfff")),
                new Weighty(Ink.of("#74d9ad"), Ink.of("#1a3b2f"), Ink.of("#a4ecca")),
                new Weighty(soft, panel, soft));
    }
}
