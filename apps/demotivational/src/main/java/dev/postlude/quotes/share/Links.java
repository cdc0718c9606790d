package dev.postlude.quotes.share;

import dev.postlude.quotes.QuotesSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Addresses that also lead here from elsewhere.
@RequestScoped
public class Links {

    private final UriInfo request;
    private final Optional<URI> publicUrl;

    Links(UriInfo request, QuotesSettings settings) {
        this.request = request;
        this.publicUrl = settings.publicUrl();
    }

    /// `path` begins with a slash.
    public String absolute(String path) {
        return publicUrl.orElseGet(request::getBaseUri).toString().replaceAll("/+$", "") + path;
    }

    public String quote(UUID id) {
        return absolute("/q/" + id);
    }

    public String picture(UUID id) {
        return absolute("/og/" + id + ".png");
    }
}
