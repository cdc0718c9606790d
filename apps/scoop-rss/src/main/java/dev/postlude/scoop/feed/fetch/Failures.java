package dev.postlude.scoop.feed.fetch;

import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;

/// Says in a sentence what went wrong on the way, and what to do about it.
final class Failures {

    private Failures() {}

    static Refused refusal(URI url, IOException failure, FetchLimits limits) {
        return switch (failure) {
            case GuardedLookup.ForbiddenAddress forbidden -> because(Reason.FORBIDDEN_ADDRESS, forbidden.sentence());
            case UnknownHostException unknown ->
                because(
                        Reason.UNKNOWN_HOST,
                        "No server is known by the name %s. Check the spelling.".formatted(url.getHost()));
            case Body.TooLarge large ->
                because(
                        Reason.TOO_LARGE,
                        "What %s sends is larger than %s, unpacked. Look for a shorter feed of the same site."
                                .formatted(url, size(limits.body())));
            case Body.UnknownEncoding encoding ->
                because(
                        Reason.BROKEN_ANSWER,
                        "%s packs its answer as \"%s\", which it was not asked for. Tell its publisher."
                                .formatted(url, encoding.getMessage()));
            case ZipException packed -> broken(url, "claims to be compressed but is not");
            case ConnectionClosedException closed -> broken(url, "broke off in the middle");
            case EOFException closed -> broken(url, "broke off in the middle");
            case SSLException tls ->
                because(
                        Reason.UNREACHABLE,
                        "%s has no valid certificate or does not speak TLS as it should. Try http:// or tell its publisher."
                                .formatted(url.getHost()));
            case NoRouteToHostException unreachable -> unreachable(url);
            case ConnectException refused -> unreachable(url);
            case InterruptedIOException slow ->
                because(
                        Reason.TOO_SLOW,
                        "%s let us wait longer than %d seconds. It will be tried again later."
                                .formatted(url, limits.response().toSeconds()));
            case SocketException reset -> broken(url, "was cut off by the server");
            default -> broken(url, "is not proper HTTP");
        };
    }

    private static Refused unreachable(URI url) {
        return because(
                Reason.UNREACHABLE,
                "Nothing answers at %s. The site may be down; it will be tried again later.".formatted(url));
    }

    private static Refused broken(URI url, String how) {
        return because(
                Reason.BROKEN_ANSWER,
                "The answer of %s %s. It will be tried again; if it stays so, tell its publisher.".formatted(url, how));
    }

    static Refused unasked304(URI url) {
        return new Refused(
                Reason.BROKEN_ANSWER,
                "%s says it has not changed, though it was never read. It will be tried again.".formatted(url),
                Optional.of(304),
                Pacing.NONE);
    }

    static Refused refusal(URI url, int status, Pacing pacing) {
        var reason = reason(status, pacing);
        var advice = switch (reason) {
            case GONE -> "The publisher says the feed is gone for good: unsubscribe, or look for its successor.";
            case ASKED_TO_WAIT ->
                "The server asks to be left alone%s. It will be tried again after that."
                        .formatted(pacing.retryAfter()
                                .map(wait -> " for %d seconds".formatted(wait.toSeconds()))
                                .orElse(""));
            case SERVER_FAILED -> "The trouble is on the server's side. It will be tried again later.";
            default -> advice(status);
        };
        return new Refused(reason, "%s answered %d. %s".formatted(url, status, advice), Optional.of(status), pacing);
    }

    private static Reason reason(int status, Pacing pacing) {
        if (status == 410) {
            return Reason.GONE;
        }
        if (status == 429 || (status == 503 && pacing.retryAfter().isPresent())) {
            return Reason.ASKED_TO_WAIT;
        }
        if (status >= 500) {
            return Reason.SERVER_FAILED;
        }
        return status >= 400 ? Reason.REFUSED_BY_SERVER : Reason.BROKEN_ANSWER;
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 407 -> "It wants a login; Scoop reads only feeds that need none.";
            case 403 -> "It does not let Scoop in. Ask its publisher, or look for another address of the feed.";
            case 404 -> "There is nothing at this address. Check it in a browser.";
            case 204, 205 -> "It has nothing to say at this address. Check it in a browser.";
            default -> "Check the address in a browser.";
        };
    }

    private static Refused because(Reason reason, String sentence) {
        return Refused.because(reason, sentence);
    }

    private static String size(int bytes) {
        return bytes >= 1024 * 1024
                ? "%d MB".formatted(bytes / (1024 * 1024))
                : "%d KB".formatted(Math.max(1, bytes / 1024));
    }
}
