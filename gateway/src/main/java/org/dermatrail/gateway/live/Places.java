package org.dermatrail.gateway.live;

import java.util.HashMap;
import java.util.Map;

/** The bounded number of live connections, in all and for each subject. */
final class Places {

    private final int inAll;
    private final int perSubject;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    Places(int inAll, int perSubject) {
        this.inAll = inAll;
        this.perSubject = perSubject;
    }

    /** Takes a place for a subject if one is free. */
    synchronized boolean take(String subject) {
        int own = taken.getOrDefault(subject, 0);
        if (total >= inAll || own >= perSubject) {
            return false;
        }
        taken.put(subject, own + 1);
        total++;
        return true;
    }

    synchronized void release(String subject) {
        taken.computeIfPresent(subject, (who, own) -> own == 1 ? null : own - 1);
        total--;
    }

    synchronized int total() {
        return total;
    }
}
