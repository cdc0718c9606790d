package dev.postlude.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
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
        for (var rgb : pixels(image)) {
            if (index.putIfAbsent(rgb & 0xFFFFFF, index.size()) == null && index.size() > MOST) {
                return Optional.empty();
            }
        }
        var colours = new int[index.size()];
        index.forEach((rgb, place) -> colours[place] = rgb);
        return Optional.of(painted(image, colours, index));
    }

    /// The picture in the 256 colours that come closest, without dithering, which would put specks around letters.
    static BufferedImage nearest(BufferedImage image) {
        var counts = new HashMap<Integer, Integer>();
        for (var rgb : pixels(image)) {
            counts.merge(rgb & 0xFFFFFF, 1, Integer::sum);
        }
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

    private record Weighed(int rgb, int count) {

        int part(int shift) {
            return (rgb >> shift) & 0xFF;
        }
    }

    /// Halves the largest heap of colours, along the part in which it differs most, until there are enough heaps.
    private static List<Integer> medians(List<Weighed> colours, int wanted) {
        var heaps = new ArrayList<List<Weighed>>();
        if (!colours.isEmpty()) {
            heaps.add(colours);
        }
        while (heaps.size() < wanted) {
            var largest = heaps.stream()
                    .filter(heap -> heap.size() > 1)
                    .max(Comparator.comparingLong(Palette::spread))
                    .orElse(null);
            if (largest == null) {
                break;
            }
            heaps.remove(largest);
            var shift = longestSide(largest);
            var sorted = new ArrayList<>(largest);
            sorted.sort(Comparator.<Weighed>comparingInt(colour -> colour.part(shift))
                    .thenComparingInt(Weighed::rgb));
            heaps.add(sorted.subList(0, sorted.size() / 2));
            heaps.add(sorted.subList(sorted.size() / 2, sorted.size()));
        }
        return heaps.stream().map(Palette::mean).toList();
    }

    private static long spread(List<Weighed> heap) {
        var side = longestSide(heap);
        return (long) range(heap, side) * range(heap, side) * (1 + heap.size() / 8);
    }

    private static int longestSide(List<Weighed> heap) {
        var green = range(heap, 8);
        var red = range(heap, 16);
        var blue = range(heap, 0);
        return green >= red && green >= blue ? 8 : red >= blue ? 16 : 0;
    }

    private static int range(List<Weighed> heap, int shift) {
        var least = 255;
        var most = 0;
        for (var colour : heap) {
            least = Math.min(least, colour.part(shift));
            most = Math.max(most, colour.part(shift));
        }
        return most - least;
    }

    private static int mean(List<Weighed> heap) {
        var count = heap.stream().mapToLong(Weighed::count).sum();
        var rgb = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var side = shift;
            var sum = heap.stream()
                    .mapToLong(colour -> (long) colour.part(side) * colour.count)
                    .sum();
            rgb |= (int) (sum / count) << shift;
        }
        return rgb;
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
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var painted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = ((java.awt.image.DataBufferByte) painted.getRaster().getDataBuffer()).getData();
        var pixels = pixels(image);
        for (var at = 0; at < pixels.length; at++) {
            places[at] = (byte) (int) index.getOrDefault(pixels[at] & 0xFFFFFF, 0);
        }
        return painted;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
