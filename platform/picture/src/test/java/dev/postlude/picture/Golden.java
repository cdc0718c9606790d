package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A picture somebody has looked at, kept to be compared with.
///
/// With `-Dgoldens=accept` the pictures drawn now become the ones to compare with; look at them before they are
/// committed.
public final class Golden {

    private static final Path KEPT = Path.of("src/test/resources");
    private static final Path DRAWN = Path.of("target/drawn");

    private Golden() {}

    /// @param name where it is kept, such as `goldens/styles`
    public static void check(String name, Png png) throws IOException {
        write(png, DRAWN.resolve(name + ".png"));
        if ("accept".equals(System.getProperty("goldens"))) {
            write(png, KEPT.resolve(name + ".png"));
        }
        var kept = ImageIO.read(KEPT.resolve(name + ".png").toFile());
        var drawn = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        assertThat(drawn.getWidth()).as("width of %s", name).isEqualTo(kept.getWidth());
        assertThat(drawn.getHeight()).as("height of %s", name).isEqualTo(kept.getHeight());
        assertThat(shareOfDifferentPixels(kept, drawn))
                .as("share of pixels of %s that differ; see target/drawn", name)
                .isLessThan(0.001);
    }

    private static void write(Png png, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, png.bytes());
    }

    private static double shareOfDifferentPixels(BufferedImage one, BufferedImage other) {
        var different = 0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 24) {
                    different++;
                }
            }
        }
        return (double) different / one.getWidth() / one.getHeight();
    }

    private static int distance(int one, int other) {
        var most = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)));
        }
        return most;
    }
}
