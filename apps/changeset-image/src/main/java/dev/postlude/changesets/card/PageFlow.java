package dev.postlude.changesets.card;

import java.util.ArrayList;
import java.util.List;

/// Puts stories on pages, in order, until the last page is full; then it only counts.
///
/// @param room the height there is for slabs on a page
/// @param roomForMore what is kept free on the last page allowed, for the line that says what is missing
final class PageFlow {

    record Placed(Slab slab, double y) {}

    /// One page's slabs, and how far down they reach.
    record Page(List<Placed> slabs, double height) {}

    /// @param begun whether a story is on the pages in part
    record Flow(List<Page> pages, int changesLeft, int packagesLeft, boolean begun, boolean overfull) {

        boolean complete() {
            return changesLeft == 0 && packagesLeft == 0 && !begun && !overfull;
        }
    }

    private final double firstRoom;
    private final double room;
    private final double roomForMore;
    private final int mostPages;
    private final List<Page> pages = new ArrayList<>();
    private List<Placed> slabs = new ArrayList<>();
    private double y;
    private boolean overfull;

    private PageFlow(double firstRoom, double room, double roomForMore, int mostPages) {
        this.firstRoom = firstRoom;
        this.room = room;
        this.roomForMore = roomForMore;
        this.mostPages = mostPages;
    }

    static Flow of(List<Story> stories, double firstRoom, double room, double roomForMore, int mostPages) {
        var flow = new PageFlow(firstRoom, room, roomForMore, mostPages);
        var begun = false;
        var index = 0;
        for (; index < stories.size(); index++) {
            var told = flow.tell(stories.get(index).slabs().get());
            if (told != Told.WHOLE) {
                begun = told == Told.IN_PART;
                break;
            }
        }
        var left = stories.subList(index, stories.size());
        flow.close();
        return new Flow(
                List.copyOf(flow.pages),
                left.stream().mapToInt(Story::changes).sum(),
                left.stream().mapToInt(Story::packages).sum(),
                begun,
                flow.overfull);
    }

    private enum Told {
        WHOLE,
        IN_PART,
        NOT_AT_ALL
    }

    private Told tell(List<Slab> story) {
        var waiting = new ArrayList<>(story);
        var placed = 0;
        while (!waiting.isEmpty()) {
            var slab = waiting.getFirst();
            var gap = slabs.isEmpty() ? 0 : slab.gap();
            var free = room() - y - gap;
            if (slab.height() + below(waiting) <= free) {
                place(slab, gap);
                waiting.removeFirst();
                placed++;
                continue;
            }
            var halves = slab.staysWithNext() ? java.util.Optional.<Slab.Halves>empty() : slab.parted(free);
            if (halves.isPresent()) {
                place(halves.get().head(), gap);
                waiting.set(0, halves.get().tail());
                placed++;
            } else if (slabs.isEmpty()) {
                // Higher than a page, and cannot be parted: drawn all the same, and told.
                place(slab, 0);
                overfull = true;
                waiting.removeFirst();
                placed++;
                continue;
            }
            if (pages.size() + 1 == mostPages) {
                return placed > 0 ? Told.IN_PART : Told.NOT_AT_ALL;
            }
            close();
        }
        return Told.WHOLE;
    }

    /// What has to stand on the same page below a slab that is nothing without it.
    private static double below(List<Slab> waiting) {
        var height = 0.0;
        for (var index = 0; index + 1 < waiting.size() && waiting.get(index).staysWithNext(); index++) {
            height += waiting.get(index + 1).gap() + waiting.get(index + 1).leastHeight();
        }
        return height;
    }

    private double room() {
        var whole = pages.isEmpty() ? firstRoom : room;
        return pages.size() + 1 == mostPages ? whole - roomForMore : whole;
    }

    private void place(Slab slab, double gap) {
        slabs.add(new Placed(slab, y + gap));
        y += gap + slab.height();
    }

    private void close() {
        pages.add(new Page(List.copyOf(slabs), y));
        slabs = new ArrayList<>();
        y = 0;
    }
}
