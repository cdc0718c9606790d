package dev.postlude.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TidyTest {

    @Test
    void the_house_is_tidy() {
        assertThat(Rules.findings(Project.in(Project.root())))
                .as("each line says what to do")
                .isEmpty();
    }

    @Test
    void the_house_stands_last_among_the_modules() throws Exception {
        var modules = Files.readAllLines(Project.root().resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .toList();

        assertThat(modules)
                .as("the arrows are checked on what was compiled before")
                .last()
                .isEqualTo("<module>house</module>");
    }
}
