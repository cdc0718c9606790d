package dev.postlude.scoop.feed.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Decides which addresses strangers may make us ask.
///
/// A feed address comes from anybody. Without a guard it could name the database next door, the router or a
/// cloud's own settings page, and we would fetch it with the rights of this machine.
public final class AddressGuard {

    /// Ports below 1024 that are not the web's are somebody else's protocol. Of those above, these are too; a
    /// browser refuses most of them for the same reason.
    private static final Set<Integer> OTHER_PROTOCOLS = Set.of(
            1719, 1720, 1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668,
            6669, 6679, 6697, 10080, 11211, 27017);

    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8), // "this network"
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // carrier-grade NAT
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link-local, and where clouds keep their settings
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // old 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4), // reserved, and broadcast
            Block.of("2001::", 23), // Teredo and other assignments that tunnel
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4: carries an IPv4 address we would not see
            Block.of("3fff::", 20)); // documentation

    /// Of all IPv6, only this is the public Internet: unique local, link-local, multicast, loopback, NAT64 and
    /// mapped addresses lie outside it.
    private static final Block PUBLIC_V6 = Block.of("2000::", 3);

    private final BiPredicate<String, InetAddress> allowed;

    AddressGuard(BiPredicate<String, InetAddress> allowed) {
        this.allowed = allowed;
    }

    /// Only the public Internet.
    public static AddressGuard publicOnly() {
        return new AddressGuard((host, address) -> isPublic(address));
    }

    /// Private networks and this machine too: for demonstrations and closed networks.
    public static AddressGuard allowingPrivate() {
        return new AddressGuard((host, address) -> true);
    }

    /// What speaks against asking `url`, before its name is even looked up.
    public Optional<String> objection(URI url) {
        var scheme = url.getScheme();
        if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            return Optional.of(
                    "%s is not a web address. Give one that begins with https:// or http://.".formatted(url));
        }
        if (url.getRawUserInfo() != null) {
            // Not repeated in the sentence: it may hold a password.
            return Optional.of(
                    "The address on %s carries a user name. Scoop reads only feeds that need no login; leave out what stands before the @."
                            .formatted(url.getHost()));
        }
        if (url.getHost() == null || url.getHost().isBlank()) {
            return Optional.of("%s names no host. Check the address in a browser.".formatted(url));
        }
        return port(url.getPort())
                ? Optional.empty()
                : Optional.of(
                        "Port %d of %s is not a web server's. Feeds are read from 80, 443 and ports above 1023 that no other protocol uses."
                                .formatted(url.getPort(), url.getHost()));
    }

    private static boolean port(int port) {
        return port == -1
                || port == 80
                || port == 443
                || (port > 1023 && port <= 65535 && !OTHER_PROTOCOLS.contains(port));
    }

    /// What speaks against connecting to `address`, which `host` resolved to.
    public Optional<String> objection(String host, InetAddress address) {
        if (allowed.test(host, address)) {
            return Optional.empty();
        }
        return Optional.of(
                ("%s is at %s, which is a private or reserved address. Scoop reads feeds from the public Internet only;"
                                + " whoever runs it may set scoop.fetch.allow-private=true.")
                        .formatted(host, address.getHostAddress()));
    }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> NOT_PUBLIC.stream().noneMatch(block -> block.contains(v4));
            case Inet6Address v6 ->
                PUBLIC_V6.contains(v6) && NOT_PUBLIC.stream().noneMatch(block -> block.contains(v6));
            default -> false;
        };
    }

    /// The addresses that share the first `bits` bits.
    private record Block(byte[] prefix, int bits) {

        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), bits);
            } catch (UnknownHostException notALiteral) {
                throw new IllegalArgumentException(literal + " is not the literal of an address", notALiteral);
            }
        }

        boolean contains(InetAddress candidate) {
            var address = candidate.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            var whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
                return false;
            }
            var rest = bits % 8;
            return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xFF) >> (8 - rest) == 0;
        }
    }
}
