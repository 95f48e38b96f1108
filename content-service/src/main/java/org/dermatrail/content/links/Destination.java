package org.dermatrail.content.links;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a request for an address would go, after its name was looked up and found fit to be asked. */
sealed interface Destination {

    /**
     * May be asked. The request goes to exactly this address, so that a second look-up of the name, which might answer
     * otherwise, is never made.
     */
    record Allowed(String host, InetAddress address, int port, boolean tls, String path) implements Destination {}

    /** May not be asked. */
    record Refused(String detail) implements Destination {}

    /** The name is not known. */
    record Nowhere() implements Destination {}

    static Destination of(URI address, Set<Integer> ports, Set<String> trustedHosts) {
        URI uri = URI.create(address.toASCIIString());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if (!tls && !scheme.equals("http")) {
            return new Refused("neither http nor https");
        }
        if (uri.getRawUserInfo() != null) {
            return new Refused("names a user");
        }
        String host = host(uri);
        if (host.isEmpty()) {
            return new Refused("names no host");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        if (!ports.contains(port)) {
            return new Refused("port " + port + " is not asked");
        }
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            boolean fit =
                    trustedHosts.contains(host) || Arrays.stream(addresses).allMatch(PublicAddress::is);
            return fit ? new Allowed(host, addresses[0], port, tls, path(uri)) : new Refused("not a public address");
        } catch (UnknownHostException unknown) {
            return new Nowhere();
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
