package dev.postlude.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a form leads.
public final class Redirect {

    private Redirect() {}

    /// To one of our own pages, which finds the word in its query and says the sentence that belongs to it: an
    /// address carries no sentences, so nobody can put theirs on our pages. A path that names another host leads
    /// home instead.
    public static Response to(String path, Enum<?> notice) {
        var own = path.matches("/(?![/\\\\])[\\w/-]*|/") ? path : "/";
        var page = UriBuilder.fromUri(URI.create(own)).queryParam("notice", word(notice));
        return Response.seeOther(page.build()).build();
    }

    /// The notice that `word`, from an address, stands for; empty if it is none of these.
    public static <N extends Enum<N>> Optional<N> notice(Class<N> notices, @Nullable String word) {
        return Arrays.stream(notices.getEnumConstants())
                .filter(notice -> word(notice).equals(word))
                .findFirst();
    }

    private static String word(Enum<?> notice) {
        return notice.name().toLowerCase(Locale.ROOT);
    }
}
