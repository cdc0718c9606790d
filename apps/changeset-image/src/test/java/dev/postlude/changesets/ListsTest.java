package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.changesets.archive.Release;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalSlack.class)
class ListsTest {

    @Test
    void a_list_goes_on_where_the_one_before_it_ended() {
        var older = Asking.post(Asking.release(Asking.MINOR)).<String>path("releaseId");
        var newer = Asking.post(Asking.release(Asking.MINOR)).<String>path("releaseId");

        var first = given().get("/api/images?limit=1").jsonPath();
        var second = given().queryParam("cursor", first.getString("next"))
                .get("/api/images?limit=1")
                .jsonPath();

        assertThat(first.getString("items[0].id")).isEqualTo(newer);
        assertThat(second.getString("items[0].id")).isEqualTo(older);
    }

    @Test
    void a_list_leaves_what_is_large_in_the_database() {
        Asking.post(Asking.release(Asking.MINOR));

        var release = Release.newest(1).getFirst();

        assertThat(Hibernate.isPropertyInitialized(release, "title")).isTrue();
        assertThat(Hibernate.isPropertyInitialized(release, "input")).isFalse();
        assertThat(Hibernate.isPropertyInitialized(release, "plan")).isFalse();
        assertThat(release.input).contains("@acme/core");
    }
}
