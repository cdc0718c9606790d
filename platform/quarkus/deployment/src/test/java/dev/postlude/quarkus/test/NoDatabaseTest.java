package dev.postlude.quarkus.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusProdModeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoDatabaseTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class).addClasses(Shop.class.getDeclaredClasses()))
            .setApplicationName("no-database")
            .setApplicationVersion("0.1")
            .setExpectExit(true)
            .setRun(true);

    @Test
    void in_production_a_missing_database_is_said_in_one_sentence() {
        assertThat(APP.getStartupConsoleOutput())
                .contains("No database is configured: set quarkus.datasource.jdbc.url");
        assertThat(APP.getExitCode()).isNotZero();
    }
}
