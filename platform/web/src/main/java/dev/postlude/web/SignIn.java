package dev.postlude.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where a browser is asked who is at it, in whichever way the app asks: a page needs no account, so no page would.
/// From
/// there on its requests bring the account.
@Path("/sign-in")
@Authenticated
public class SignIn {

    /// `303` back home, for whoever has said it; for everybody else the challenge of the app's identity provider.
    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("/")).build();
    }
}
