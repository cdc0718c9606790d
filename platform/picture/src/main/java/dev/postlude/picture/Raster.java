package dev.postlude.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A small picture from outside, such as a logo, read with suspicion.
///
/// Only what a PNG needs to be drawn reaches the decoder: comments, profiles and whatever else could unfold into
/// something large are dropped before. The size is known before a single pixel is unpacked.
public final class Raster {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /// Pixels that count as seen when their opacity is at least this.
    private static final int OPAQUE = 96;

    private final BufferedImage image;

    private Raster(BufferedImage image) {
        this.image = image;
    }

    /// Throws an [IllegalArgumentException] with a sentence that goes on from the name of the picture: "is no PNG".
    public static Raster ofPng(byte[] png, int leastSide, int mostSide) {
        try {
            var read = decoded(bare(png, leastSide, mostSide));
            var image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
            var graphics = image.createGraphics();
            graphics.drawImage(read, 0, 0, null);
            graphics.dispose();
            return new Raster(image);
        } catch (IOException | RuntimeException e) {
            if (e instanceof IllegalArgumentException told && told.getCause() == null && told.getMessage() != null) {
                throw told;
            }
            throw new IllegalArgumentException("is a PNG that cannot be read", e);
        }
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(bytes, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /// The same picture with nothing in the file but the picture.
    private static byte[] bare(byte[] png, int leastSide, int mostSide) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(png));
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new IllegalArgumentException("is no PNG");
        }
        var kept = new ByteArrayOutputStream();
        kept.write(SIGNATURE);
        var out = new DataOutputStream(kept);
        var first = true;
        while (in.available() > 0) {
            var length = in.readInt();
            var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || length > in.available() || first != name.equals("IHDR")) {
                throw new IOException("Not the chunks of a PNG");
            }
            var data = in.readNBytes(length);
            in.readInt();
            if (first) {
                sized(data, leastSide, mostSide);
                first = false;
            }
            if (NEEDED.contains(name)) {
                chunk(out, name, data);
            }
        }
        return kept.toByteArray();
    }

    private static void sized(byte[] header, int leastSide, int mostSide) throws IOException {
        var size = new DataInputStream(new ByteArrayInputStream(header));
        var width = size.readInt();
        var height = size.readInt();
        if (Math.min(width, height) < leastSide || Math.max(width, height) > mostSide) {
            throw new IllegalArgumentException(
                    "has from %d to %d pixels a side; this has %d × %d".formatted(leastSide, mostSide, width, height));
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var named = name.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(named);
        sum.update(data);
        out.writeInt(data.length);
        out.write(named);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /// The picture as a PNG of our own making.
    public byte[] png() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be written into memory", e);
        }
    }

    /// How well it stands out from a ground, from 1 to 21: the mean of what of it can be seen. 1 if there is nothing.
    public double contrastWith(Ink ground) {
        var sum = 0.0;
        var seen = 0;
        for (var y = 0; y < height(); y++) {
            for (var x = 0; x < width(); x++) {
                var argb = image.getRGB(x, y);
                if (argb >>> 24 >= OPAQUE) {
                    sum += Ink.ofRgb(argb & 0xFFFFFF).contrastWith(ground);
                    seen++;
                }
            }
        }
        return seen == 0 ? 1 : sum / seen;
    }

    /// In so many pixels. Shrunk by taking the mean of what comes together, which is the same on every machine.
    BufferedImage sized(int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                scaled.setRGB(x, y, mean(x * (double) width() / width, (x + 1.0) * width() / width, y, height));
            }
        }
        return scaled;
    }

    private int mean(double left, double right, int row, int rows) {
        var top = row * (double) height() / rows;
        var bottom = (row + 1.0) * height() / rows;
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        double area = 0;
        for (var y = (int) top; y < Math.min(height(), Math.ceil(bottom)); y++) {
            for (var x = (int) left; x < Math.min(width(), Math.ceil(right)); x++) {
                var share = (Math.min(right, x + 1) - Math.max(left, x)) * (Math.min(bottom, y + 1) - Math.max(top, y));
                var argb = image.getRGB(x, y);
                var seen = share * (argb >>> 24);
                area += share;
                alpha += seen;
                red += seen * (argb >> 16 & 0xFF);
                green += seen * (argb >> 8 & 0xFF);
                blue += seen * (argb & 0xFF);
            }
        }
        return alpha == 0
                ? 0
                : (int) Math.round(alpha / area) << 24
                        | (int) Math.round(red / alpha) << 16
                        | (int) Math.round(green / alpha) << 8
                        | (int) Math.round(blue / alpha);
    }
}
