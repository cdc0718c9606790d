package dev.postlude.quotes.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PosterTest {

    private static final UUID ID = UUID.fromString("22222222-2222-4222-8222-222222222222");

    @Test
    void a_poster_is_1200_by_630_and_the_same_bytes_every_time() throws IOException {
        var png = Poster.png(ID, Optional.of("teamwork"), "Together everyone leaves earlier.");

        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(Poster.png(ID, Optional.of("teamwork"), "Together everyone leaves earlier."))
                .isEqualTo(png);
        assertThat(Poster.png(ID, Optional.of("teamwork"), "Together everyone leaves late."))
                .isNotEqualTo(png);
    }

    @Test
    void whatever_is_written_goes_in() {
        var endless = "Nevertheless ".repeat(46).strip();

        assertThat(Poster.png(ID, Optional.of("W".repeat(120)), endless)).isNotEmpty();
        assertThat(Poster.png(ID, Optional.empty(), "x")).isNotEmpty();
        assertThat(Poster.png(ID, Optional.of("مرحبا 会議 🙃"), "שלום and नमस्ते"))
                .isNotEmpty();
    }

    @Test
    void every_quote_has_a_sunset_of_its_own() {
        assertThat(Sunset.of(ID).svg())
                .isEqualTo(Sunset.of(ID).svg())
                .isNotEqualTo(Sunset.of(UUID.randomUUID()).svg());
    }
}
