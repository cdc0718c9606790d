package dev.postlude.resume.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// In and out. Quarkus checks the password, at `/j_security_check`.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SignInPages {

    private final Frames frames;
    private final RoutingContext request;
    private final String cookie;

    SignInPages(
            Frames frames,
            RoutingContext request,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.frames = frames;
        this.request = request;
        this.cookie = cookie;
    }

    @GET
    @Path("/login")
    @Operation(hidden = true)
    public TemplateInstance login(@QueryParam("wrong") boolean wrong) {
        return Templates.login(frames.of("Sign in", "login"), wrong);
    }

    @POST
    @Path("/logout")
    @Operation(hidden = true)
    public Response logout() {
        request.response().addCookie(Cookie.cookie(cookie, "").setPath("/").setMaxAge(0));
        return Response.seeOther(URI.create("/login")).build();
    }
}
