package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.QuarkusDevModeTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, Counter.class)
                    .addAsResource(new StringAsset("""
                                    postlude.app=reloaded
                                    postlude.embedded.directory=target/postgres
                                    postlude.embedded.port=0
                                    """), "application.properties"));

    @Test
    void changed_code_runs_after_the_next_request_and_nothing_of_the_old_engine_is_left() {
        given().get("/counter/o-1").then().statusCode(200).body(equalTo("{\"text\":\"for o-1\"}"));

        APP.modifySourceFile(Shop.class, source -> source.replace("\"for \"", "\"to \""));

        given().get("/counter/o-2").then().statusCode(200).body(equalTo("{\"text\":\"to o-2\"}"));
        given().get("/q/health/ready").then().statusCode(200);
    }
}
