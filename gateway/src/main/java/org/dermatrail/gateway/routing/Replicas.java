package org.dermatrail.gateway.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The replicas of one service, taken in turn. */
public final class Replicas {

    private final List<Replica> all;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<URI> bases) {
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("A service needs at least one address");
        }
        this.all = bases.stream().map(Replica::new).toList();
    }

    public List<Replica> all() {
        return all;
    }

    /** All of them in the order to try now: those that are well first, each part beginning with the next in turn. */
    public List<Replica> inTurn() {
        if (all.size() == 1) {
            return all;
        }
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        List<Replica> ordered = new ArrayList<>(all.size());
        List<Replica> unwell = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Replica replica = all.get((first + i) % all.size());
            (replica.isWell() ? ordered : unwell).add(replica);
        }
        ordered.addAll(unwell);
        return ordered;
    }

    long countWell() {
        return all.stream().filter(Replica::isWell).count();
    }
}
