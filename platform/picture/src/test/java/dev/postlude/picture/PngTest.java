package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void few_colours_are_kept_exactly_in_a_palette() throws IOException {
        var canvas = Canvas.of(60, 40, 1, Ink.of("#123456"));
        canvas.fill(new Box(10, 10, 20, 20), Ink.of("#fedcba"));
        var png = canvas.png();

        assertThat(png.coding()).isEqualTo(Png.Coding.EXACT_PALETTE);
        var read = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        assertThat(read.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0x123456);
        assertThat(read.getRGB(15, 15) & 0xFFFFFF).isEqualTo(0xfedcba);
    }

    @Test
    void a_budget_that_is_too_small_for_all_colours_takes_fewer_and_says_so() throws IOException {
        var canvas = Samples.page(List.of(Samples.emoji()), 620, 2);
        var whole = canvas.png();
        var smaller = canvas.png(whole.bytes().length - 1);

        assertThat(whole.coding()).isEqualTo(Png.Coding.TRUE_COLOUR);
        assertThat(smaller.coding()).isEqualTo(Png.Coding.NEAREST_PALETTE);
        assertThat(smaller.bytes().length).isLessThan(whole.bytes().length);
        var ground = ImageIO.read(new ByteArrayInputStream(smaller.bytes())).getRGB(2, 2);
        assertThat(ground & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(canvas.png(10).within(10)).isFalse();
    }

    @Test
    void the_same_picture_is_the_same_bytes_also_when_many_draw_at_once() {
        var expected = drawnHere();

        assertThat(IntStream.range(0, 8).parallel().mapToObj(round -> drawnHere()))
                .allMatch(expected::equals);
    }

    @Test
    void another_machine_run_draws_the_same_bytes() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        // Another temporary folder, another locale, no fonts of the machine: none of it may be seen.
        var process = new ProcessBuilder(
                        java,
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PngTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("FONTCONFIG_FILE", "/dev/null");
        var started = process.start();
        var printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(started.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(drawnHere());
    }

    public static void main(String[] arguments) {
        System.out.println(drawnHere());
    }

    private static String drawnHere() {
        var digest = new StringBuilder();
        for (var canvas : List.of(
                Samples.page(List.of(Samples.styles(), Samples.emoji()), 500, 2),
                Samples.page(Samples.languages(), 620, 1),
                Samples.quote())) {
            digest.append(sha256(canvas.png().bytes()))
                    .append(sha256(canvas.png(1).bytes()));
        }
        return digest.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
