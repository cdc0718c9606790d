package dev.postlude.changesets.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.release.Bump;
import dev.postlude.changesets.release.ChangeNote;
import dev.postlude.changesets.release.PackageRelease;
import dev.postlude.changesets.release.ReleasePlan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

    private static final ReleasePlan PLAN = new ReleasePlan(
            "Spring",
            null,
            null,
            null,
            List.of(new PackageRelease(
                    "@acme/core",
                    Bump.MAJOR,
                    "1.2.3",
                    "2.0.0",
                    List.of(new ChangeNote("a", Bump.MAJOR, "Parses 3 times faster and drops `old-api`.")),
                    List.of())),
            List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Parsing is three times faster              | true
            @acme/core 2.0.0 drops old-api             | true
            Parsing is 5 times faster                  | false
            @acme/cores parses faster                  | false
            The new-api replaces `old-api`             | false
            @acme/cor parses faster                    | false
            Drops api and old                          | true
            Parses faster, thanks to Vite              | false
            Calls parseFaster and drops old-api        | false
            I cannot help with that request            | false
            One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen | false
            """)
    void a_headline_that_invents_a_package_or_a_number_is_thrown_away(String said, boolean held) {
        assertThat(Headlines.grounded(PLAN, said, said).held()).isEqualTo(held);
    }
}
