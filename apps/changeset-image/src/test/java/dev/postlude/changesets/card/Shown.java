package dev.postlude.changesets.card;

import dev.postlude.picture.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text that stands on the pages, in order, read from what was set in type.
final class Shown {

    private final List<String> lines = new ArrayList<>();

    private Shown() {}

    static String on(Book book) {
        var shown = new Shown();
        for (var page : book.flow().pages()) {
            page.slabs().forEach(placed -> shown.read(placed.slab()));
        }
        return String.join("\n", shown.lines);
    }

    private void read(Slab slab) {
        switch (slab) {
            case TextSlab text -> add(text.block());
            case LeftAway left -> add(left.block());
            case PackageRow row -> {
                add(row.badge().word());
                add(row.name());
                add(row.versions());
            }
            case Counts counts -> {
                counts.badges().forEach(badge -> add(badge.word()));
                add(counts.word());
            }
            case Banner banner -> {
                add(banner.heading());
                banner.text().ifPresent(this::add);
            }
            case People people -> add(people.names());
            case Sign sign -> {}
            default -> throw new IllegalStateException("nobody reads " + slab.getClass());
        }
    }

    private void add(@Nullable Block block) {
        if (block != null) {
            lines.addAll(block.lines());
        }
    }
}
