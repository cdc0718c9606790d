package dev.postlude.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// A small app that refuses in every way there is.
@Path("/doors")
public class Doors {

    private final Visitor visitor;

    Doors(Visitor visitor) {
        this.visitor = visitor;
    }

    enum Notice {
        KNOCKED
    }

    @GET
    @Path("visitor")
    public Map<String, Object> visitor() {
        return Map.of(
                "key", visitor.key(),
                "account", visitor.account().orElse(""),
                "admin", visitor.admin(),
                "counts", visitor.counts());
    }

    @GET
    @Path("invalid")
    public String invalid() {
        throw new InvalidInput("name", "is missing; give <b>one</b>");
    }

    @GET
    @Path("gone")
    public String gone() {
        throw new NotThere("door", 7);
    }

    @GET
    @Path("busy")
    public String busy() {
        throw new TooOften("Ten knocks an hour are enough. Try again later.", Duration.ofMinutes(3));
    }

    @GET
    @Path("large")
    public String large() {
        throw new Unwanted(413, "Too large", "A door takes 2 MB at most.");
    }

    @GET
    @Path("list")
    public String list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("house") @Nullable UUID house,
            @QueryParam("cursor") @Nullable String cursor) {
        return "%d of %s after %s".formatted(limit, house, Cursor.of(cursor));
    }

    @GET
    @Path("numbered/{number}")
    public String numbered(@RestPath int number) {
        return "door " + number;
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String leave(@RestForm("file") FileUpload file) {
        return file.uploadedFile().toString();
    }

    @POST
    @Path("knock")
    public Response knock() {
        return Redirect.to("/doors", Notice.KNOCKED);
    }

    @POST
    @Path("knock-elsewhere")
    public Response knockElsewhere() {
        return Redirect.to("//elsewhere.example/doors", Notice.KNOCKED);
    }

    /// Shows what it is given, escaped.
    @ApplicationScoped
    static class Page implements LostPage {

        @Override
        public String render(String title, String sentence) {
            return "<h1>%s</h1><p>%s</p>".formatted(title, sentence.replace("<", "&lt;"));
        }
    }
}
