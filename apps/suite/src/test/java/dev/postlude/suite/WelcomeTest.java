package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void a_path_can_be_copied_into_a_shell() {
        assertThat(Welcome.typed(Path.of("/home/ada/postlude/.demo/scoop-rss.pid")))
                .isEqualTo("/home/ada/postlude/.demo/scoop-rss.pid");
        assertThat(Welcome.typed(Path.of("/home/ada/my projects/a.pid"))).isEqualTo("'/home/ada/my projects/a.pid'");
        assertThat(Welcome.typed(Path.of("/home/it's/a.pid"))).isEqualTo("'/home/it'\\''s/a.pid'");
    }
}
