package dev.postlude.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterTest {

    private static byte[] png(int width, int height, int type) throws IOException {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(200, 40, 60));
        graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// A comment of 64 MiB in 64 KiB, right behind the head.
    private static byte[] withBomb(byte[] png) {
        var deflater = new Deflater(9);
        deflater.setInput(new byte[64 * 1024 * 1024]);
        deflater.finish();
        var packed = new byte[128 * 1024];
        var length = deflater.deflate(packed);
        var data = ByteBuffer.allocate(4 + length);
        data.put("k\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(packed, 0, length);
        var chunk = ByteBuffer.allocate(12 + data.position());
        var named = ByteBuffer.allocate(4 + data.position())
                .put("zTXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(data.array(), 0, data.position())
                .array();
        var sum = new CRC32();
        sum.update(named);
        chunk.putInt(data.position()).put(named).putInt((int) sum.getValue());
        var head = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, head)
                .put(chunk.array())
                .put(png, head, png.length - head)
                .array();
    }

    @Test
    void a_logo_is_drawn_in_the_middle_of_its_box() throws IOException {
        var logo = Raster.ofPng(png(64, 32, BufferedImage.TYPE_INT_ARGB), 16, 512);
        var canvas = Canvas.of(200, 100, 2, Ink.WHITE);

        canvas.draw(logo, new Box(50, 0, 100, 100));

        var drawn = ImageIO.read(new ByteArrayInputStream(canvas.png().bytes()));
        assertThat(new Color(drawn.getRGB(200, 100))).isEqualTo(new Color(200, 40, 60));
        assertThat(new Color(drawn.getRGB(110, 100))).isEqualTo(Color.WHITE);
        assertThat(new Color(drawn.getRGB(200, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatever_kind_of_png_it_is_it_comes_out_as_one_of_ours() throws IOException {
        for (var type : new int[] {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_3BYTE_BGR
        }) {
            var logo = Raster.ofPng(png(40, 40, type), 16, 512);
            assertThat(Raster.ofPng(logo.png(), 16, 512).png()).isEqualTo(logo.png());
        }
    }

    @Test
    void what_hides_in_a_comment_is_never_unpacked() throws IOException {
        var plain = png(40, 40, BufferedImage.TYPE_BYTE_INDEXED);

        var logo = Raster.ofPng(withBomb(plain), 16, 512);

        assertThat(logo.png()).isEqualTo(Raster.ofPng(plain, 16, 512).png());
    }

    @Test
    void a_picture_of_the_wrong_size_is_refused_before_it_is_unpacked() throws IOException {
        var good = png(40, 40, BufferedImage.TYPE_INT_ARGB);
        var large = good.clone();
        ByteBuffer.wrap(large).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> Raster.ofPng(large, 16, 512)).hasMessageContaining("60000 × 60000");
        assertThatThrownBy(() -> Raster.ofPng(png(8, 40, 2), 16, 512)).hasMessageContaining("from 16 to 512");
    }

    @Test
    void anything_else_is_refused_with_a_sentence() throws IOException {
        var good = png(40, 40, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(7);

        assertThatThrownBy(() -> Raster.ofPng(new byte[0], 16, 512)).hasMessage("is no PNG");
        assertThatThrownBy(() -> Raster.ofPng("GIF89a..".getBytes(StandardCharsets.US_ASCII), 16, 512))
                .hasMessage("is no PNG");
        for (var round = 0; round < 400; round++) {
            var bad = Arrays.copyOf(good, random.nextInt(good.length) + 1);
            for (var at = 0; at < 3 && bad.length > 9; at++) {
                bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
            }
            try {
                Raster.ofPng(bad, 16, 512);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_dark_logo_does_not_stand_out_from_the_dark() throws IOException {
        var logo = Raster.ofPng(png(40, 40, BufferedImage.TYPE_INT_ARGB), 16, 512);

        assertThat(logo.contrastWith(Ink.WHITE)).isGreaterThan(4);
        assertThat(logo.contrastWith(Ink.of("#c8283c"))).isLessThan(1.1);
    }
}
