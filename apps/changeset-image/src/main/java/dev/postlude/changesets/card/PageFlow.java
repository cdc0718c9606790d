package dev.postlude.changesets.card;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        var waiting = new ArrayDeque<>(story);
        var begun = false;
        while (!waiting.isEmpty()) {
            var slab = waiting.removeFirst();
            var gap = slabs.isEmpty() ? 0 : slab.gap();
            var free = room() - y - gap;
            var halves = Optional.<Slab.Halves>empty();
            if (slab.height() + below(slab, waiting) <= free) {
                place(slab, gap);
                begun = true;
                continue;
            }
            if (!slab.staysWithNext()) {
                halves = slab.parted(free);
            }
            if (halves.isPresent()) {
                place(halves.get().head(), gap);
                waiting.addFirst(halves.get().tail());
                begun = true;
            } else if (slabs.isEmpty()) {
                // Higher than a page, and cannot be parted: drawn all the same, and told.
                overfull |= slab.height() > free;
                place(slab, 0);
                begun = true;
                continue;
            } else {
                waiting.addFirst(slab);
            }
            if (pages.size() + 1 == mostPages) {
                return begun ? Told.IN_PART : Told.NOT_AT_ALL;
            }
            close();
        }
        return Told.WHOLE;
    }

    /// What has to stand below a slab on the same page, because one of them is nothing without the other.
    private static double below(Slab slab, Iterable<Slab> waiting) {
        var height = 0.0;
        var above = slab;
        for (var next : waiting) {
            if (!above.staysWithNext() && !next.staysWithPrevious()) {
                break;
            }
            height += next.gap() + next.leastHeight();
            above = next;
        }
        return height;
    }

    private double room() {
        var whole = pages.isEmpty() ? firstRoom : room;
        return pages.size() + 1 == mostPages ? whole - roomForMore : whole;
    }

    private void place(Slab slab, double gap) {
        var placed = slabs.isEmpty() && !pages.isEmpty() ? slab.atHead() : slab;
        slabs.add(new Placed(placed, y + gap));
        y += gap + placed.height();
    }

    private void close() {
        pages.add(new Page(List.copyOf(slabs), y));
        slabs = new ArrayList<>();
        y = 0;
    }
}
