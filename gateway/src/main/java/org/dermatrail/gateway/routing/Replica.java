package org.dermatrail.gateway.routing;

import java.net.URI;

/**
 * One running copy of a service. Whether it is well is an opinion, formed by probing and by failed connections; it
 * decides only the order in which replicas are tried, so a wrong opinion never refuses a request.
 */
public final class Replica {

    private final URI base;
    private volatile boolean well = true;

    Replica(URI base) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("A replica's address looks like http://host:port, not " + base);
        }
        this.base = base;
    }

    public String host() {
        return base.getHost();
    }

    public int port() {
        return base.getPort() < 0 ? 80 : base.getPort();
    }

    /** The address of a path of this replica. */
    public URI at(String path) {
        return URI.create("http://" + base.getHost() + ":" + port() + path);
    }

    boolean isWell() {
        return well;
    }

    void found(boolean isWell) {
        well = isWell;
    }

    @Override
    public String toString() {
        return host() + ":" + port();
    }
}
