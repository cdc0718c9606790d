package dev.postlude.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The colours of a picture, brought down to the 256 that a byte can name.
final class Palette {

    private static final int MOST = 256;

    /// The commonest colours stay exactly as they are: they are the grounds, where a change would be seen.
    private static final int KEPT_EXACTLY = 48;

    private Palette() {}

    /// The same picture with a palette, if it has no more than 256 colours.
    static Optional<BufferedImage> exact(BufferedImage image) {
        var index = new HashMap<Integer, Integer>();
        var last = -1;
        for (var pixel : pixels(image)) {
            var rgb = pixel & 0xFFFFFF;
            // Most pixels are like the one before.
            if (rgb == last) {
                continue;
            }
            last = rgb;
            if (index.putIfAbsent(rgb, index.size()) == null && index.size() > MOST) {
                return Optional.empty();
            }
        }
        var colours = new int[index.size()];
        index.forEach((rgb, place) -> colours[place] = rgb);
        return Optional.of(painted(image, colours, index));
    }

    /// The picture in the 256 colours that come closest, without dithering, which would put specks around letters.
    static BufferedImage nearest(BufferedImage image) {
        var counts = counts(pixels(image));
        var byCount = Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey);
        var colours = new ArrayList<>(counts.entrySet().stream()
                .sorted(byCount)
                .map(entry -> new Weighed(entry.getKey(), entry.getValue()))
                .toList());
        var palette = new ArrayList<Integer>();
        var kept = colours.subList(0, Math.min(KEPT_EXACTLY, colours.size()));
        kept.forEach(colour -> palette.add(colour.rgb));
        kept.clear();
        palette.addAll(medians(colours, MOST - palette.size()));
        var chosen = palette.stream().mapToInt(Integer::intValue).toArray();
        var index = new HashMap<Integer, Integer>();
        counts.keySet().forEach(rgb -> index.put(rgb, closest(rgb, chosen)));
        return painted(image, chosen, index);
    }

    private static Map<Integer, Integer> counts(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (var at = 0; at < pixels.length; ) {
            var next = at + 1;
            while (next < pixels.length && pixels[next] == pixels[at]) {
                next++;
            }
            counts.merge(pixels[at] & 0xFFFFFF, next - at, Integer::sum);
            at = next;
        }
        return counts;
    }

    private record Weighed(int rgb, int count) {

        int part(int shift) {
            return (rgb >> shift) & 0xFF;
        }
    }

    /// Colours that will become one, and how far apart they are.
    private record Heap(List<Weighed> colours, int longestSide, long spread) {

        static Heap of(List<Weighed> colours) {
            var side = 8;
            for (var other : new int[] {16, 0}) {
                side = range(colours, other) > range(colours, side) ? other : side;
            }
            var range = (long) range(colours, side);
            return new Heap(colours, side, colours.size() == 1 ? 0 : range * range * (1 + colours.size() / 8));
        }

        private static int range(List<Weighed> colours, int shift) {
            var least = 255;
            var most = 0;
            for (var colour : colours) {
                least = Math.min(least, colour.part(shift));
                most = Math.max(most, colour.part(shift));
            }
            return most - least;
        }

        List<Heap> halves() {
            var sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.<Weighed>comparingInt(colour -> colour.part(longestSide))
                    .thenComparingInt(Weighed::rgb));
            var middle = sorted.size() / 2;
            return List.of(of(sorted.subList(0, middle)), of(sorted.subList(middle, sorted.size())));
        }

        int mean() {
            var count = colours.stream().mapToLong(Weighed::count).sum();
            var rgb = 0;
            for (var shift = 0; shift <= 16; shift += 8) {
                var sum = 0L;
                for (var colour : colours) {
                    sum += (long) colour.part(shift) * colour.count;
                }
                rgb |= (int) (sum / count) << shift;
            }
            return rgb;
        }
    }

    /// Halves the largest heap of colours, along the part in which it differs most, until there are enough heaps.
    private static List<Integer> medians(List<Weighed> colours, int wanted) {
        var heaps = new ArrayList<Heap>();
        if (!colours.isEmpty()) {
            heaps.add(Heap.of(colours));
        }
        while (!heaps.isEmpty() && heaps.size() < wanted) {
            var largest = Collections.max(heaps, Comparator.comparingLong(Heap::spread));
            if (largest.spread() == 0) {
                break;
            }
            heaps.remove(largest);
            heaps.addAll(largest.halves());
        }
        return heaps.stream().map(Heap::mean).toList();
    }

    private static int closest(int rgb, int[] palette) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var place = 0; place < palette.length; place++) {
            var red = ((rgb >> 16) & 0xFF) - ((palette[place] >> 16) & 0xFF);
            var green = ((rgb >> 8) & 0xFF) - ((palette[place] >> 8) & 0xFF);
            var blue = (rgb & 0xFF) - (palette[place] & 0xFF);
            var distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    private static BufferedImage painted(BufferedImage image, int[] colours, Map<Integer, Integer> index) {
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var painted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = ((DataBufferByte) painted.getRaster().getDataBuffer()).getData();
        var pixels = pixels(image);
        for (var at = 0; at < pixels.length; at++) {
            places[at] = at > 0 && pixels[at] == pixels[at - 1]
                    ? places[at - 1]
                    : (byte) (int) index.getOrDefault(pixels[at] & 0xFFFFFF, 0);
        }
        return painted;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
