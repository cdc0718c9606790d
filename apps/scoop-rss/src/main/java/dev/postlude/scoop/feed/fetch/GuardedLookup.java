package dev.postlude.scoop.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves a name for the connection that is about to be made, and refuses if any of its addresses is
/// forbidden.
///
/// One forbidden address among several forbids the name: an honest site does not mix the public Internet with
/// a private network, and a dishonest one would only have to wait for the client's second choice.
final class GuardedLookup implements DnsResolver {

    private static final int MAX_ADDRESSES = 4;

    private final HostLookup lookup;
    private final AddressGuard guard;

    GuardedLookup(HostLookup lookup, AddressGuard guard) {
        this.lookup = lookup;
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        for (var address : addresses) {
            var objection = guard.objection(host, address);
            if (objection.isPresent()) {
                throw new ForbiddenAddress(objection.get());
            }
        }
        return Arrays.copyOf(addresses, Math.min(addresses.length, MAX_ADDRESSES));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static final class ForbiddenAddress extends UnknownHostException {

        private final String sentence;

        ForbiddenAddress(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
