package dev.postlude.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FATAL:  could not extend file "base/1/2691"; HINT:  Check free disk space.      | The disk is full
            initdb: error: could not write file: No space left on device                     | The disk is full
            LOG:  could not bind IPv4 address "127.0.0.1": Address already in use            | Port 5433 is taken
            FATAL:  could not open file "global/pg_control": Permission denied               | It may not read or write
            PANIC:  could not locate a valid checkpoint record                               | Its data is damaged
            FATAL:  could not map anonymous shared memory: Cannot allocate memory            | not enough memory
            FATAL:  pre-existing shared memory block (key 1) is still in use                 | an earlier, killed server
            LOG:  invalid value for parameter "work_mem": "plenty"                           | One of the server settings
            postgres: /lib/libc.so.6: version `GLIBC_2.38' not found                         | a Linux with glibc
            creating configuration files ... ok                                              | It did not start
            """)
    void what_the_server_said_leads_to_what_to_do(String said, String remedy) {
        assertThat(StartFailure.of(said).remedy(5433, Path.of("/data"))).contains(remedy);
    }
}
