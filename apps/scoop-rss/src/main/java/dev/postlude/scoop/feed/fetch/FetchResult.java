package dev.postlude.scoop.feed.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// How a fetch ended. Every ending is a value: a stranger's broken server is no exception to us.
public sealed interface FetchResult {

    /// `url` is where the body finally came from. `movedTo` is set when the server said that the document has
    /// moved for good: whoever keeps the address should keep that one from now on.
    record Fetched(
            URI url,
            Optional<URI> movedTo,
            byte[] body,
            Optional<String> contentType,
            Validators validators,
            Pacing pacing)
            implements FetchResult {

        @Override
        public boolean equals(Object other) {
            return other instanceof Fetched that
                    && url.equals(that.url)
                    && movedTo.equals(that.movedTo)
                    && Arrays.equals(body, that.body)
                    && contentType.equals(that.contentType)
                    && validators.equals(that.validators)
                    && pacing.equals(that.pacing);
        }

        @Override
        public int hashCode() {
            return Objects.hash(url, movedTo, Arrays.hashCode(body), contentType, validators, pacing);
        }

        @Override
        public String toString() {
            return "Fetched[%s, %d bytes, %s]".formatted(url, body.length, contentType.orElse("no content type"));
        }
    }

    /// Nothing has changed since the validators of the request were given out.
    record NotModified(URI url, Optional<URI> movedTo, Pacing pacing) implements FetchResult {}

    /// Nothing usable came back. `sentence` says why and what to do, for whoever looks at the page.
    record Refused(Reason reason, String sentence, Optional<Integer> status, Pacing pacing) implements FetchResult {

        static Refused because(Reason reason, String sentence) {
            return new Refused(reason, sentence, Optional.empty(), Pacing.NONE);
        }
    }

    enum Reason {
        /// The address is not one we ask: wrong scheme, bad port, or a private network.
        FORBIDDEN_ADDRESS,
        UNKNOWN_HOST,
        UNREACHABLE,
        TOO_SLOW,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /// 404, 401, 403 and their like: the server is fine, the address is not.
        REFUSED_BY_SERVER,
        /// 410: the document will not come back.
        GONE,
        /// 429 and 503 with a wish to be left alone.
        ASKED_TO_WAIT,
        SERVER_FAILED,
        /// What came back was no proper HTTP answer, or no proper gzip.
        BROKEN_ANSWER
    }
}
