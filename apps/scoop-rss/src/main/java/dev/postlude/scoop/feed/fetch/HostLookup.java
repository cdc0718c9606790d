package dev.postlude.scoop.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Turns a host's name into its addresses.
@FunctionalInterface
public interface HostLookup {

    HostLookup SYSTEM = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;
}
