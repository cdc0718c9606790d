package dev.postlude.scoop.feed.fetch;

import dev.postlude.scoop.feed.fetch.FetchResult.Reason;
import dev.postlude.scoop.feed.fetch.FetchResult.Refused;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// Fetches documents from the web, politely and with a guard at every door.
///
/// Blocking; call it from a virtual thread. Any number of threads may share one. It never throws for what a
/// server does: every ending is a [FetchResult].
public final class Fetcher implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 64;

    /// As many as a browser opens to one host.
    private static final int MAX_CONNECTIONS_A_HOST = 6;

    private final CloseableHttpClient client;
    private final AddressGuard guard;
    private final FetchLimits limits;
    private final InstantSource clock;

    /// `userAgent` should name the program and a page or mailbox where its owner can be reached.
    public Fetcher(String userAgent, AddressGuard guard, FetchLimits limits, InstantSource clock) {
        this(userAgent, guard, limits, clock, HostLookup.SYSTEM);
    }

    Fetcher(String userAgent, AddressGuard guard, FetchLimits limits, InstantSource clock, HostLookup lookup) {
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
        this.client = client(userAgent, limits, new GuardedLookup(lookup, guard));
    }

    private static CloseableHttpClient client(String userAgent, FetchLimits limits, GuardedLookup lookup) {
        var wire = Http1Config.custom()
                .setMaxLineLength(16 * 1024)
                .setMaxHeaderCount(200)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(lookup)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(wire)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.response()))
                        .build())
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS_A_HOST)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.response()))
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                // A connection is used once: the next fetch of the same host is minutes away, and a kept one
                // would outlive the check of its address.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /// Answers within the total limit, whatever the server, its name server or its redirects do.
    public FetchResult fetch(FetchRequest request) {
        var hops = new Hops(client, guard, limits, clock);
        var fetching = new FutureTask<>(() -> hops.follow(request));
        Thread.ofVirtual().name("fetch " + request.url().getHost()).start(fetching);
        try {
            return fetching.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            hops.abandon();
            return Refused.because(
                    Reason.TOO_SLOW,
                    "%s did not answer completely within %d seconds. It will be tried again later."
                            .formatted(request.url(), limits.total().toSeconds()));
        } catch (InterruptedException stopping) {
            hops.abandon();
            Thread.currentThread().interrupt();
            return Refused.because(
                    Reason.UNREACHABLE,
                    "The fetch of %s was stopped because this process is shutting down. It will be tried again."
                            .formatted(request.url()));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(
                    "Fetching %s failed in our own code".formatted(request.url()), broken.getCause());
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
