package org.dermatrail.triage.course;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dermatrail.triage.pathway.Urgency;

/** By when an assessment should be followed up. */
final class Due {

    private static final String FILE = "due.yaml";

    private final Map<Urgency, Duration> byUrgency = new EnumMap<>(Urgency.class);
    private final Map<String, Duration> byPathway = new HashMap<>();

    private Due(Texts texts) {
        for (Urgency urgency : Urgency.values()) {
            String time = texts.urgencies().get(urgency.name().toLowerCase(Locale.ROOT));
            if (time == null) {
                throw new IllegalStateException(FILE + " gives no time for " + urgency);
            }
            byUrgency.put(urgency, Duration.parse(time));
        }
        texts.pathways().forEach((pathway, time) -> byPathway.put(pathway, Duration.parse(time)));
    }

    /** How the file is built. */
    record Texts(Map<String, String> urgencies, Map<String, String> pathways) {}

    /** What comes with the service. */
    static Due packaged() {
        return new Due(Packaged.read(FILE, Texts.class));
    }

    /** The time from the scoring; the shortest that the urgency or a pathway gives. */
    Duration after(Urgency urgency, Collection<String> pathways) {
        Duration shortest = byUrgency.getOrDefault(urgency, Duration.ofDays(1));
        for (String pathway : pathways) {
            Duration own = byPathway.get(pathway);
            shortest = own != null && own.compareTo(shortest) < 0 ? own : shortest;
        }
        return shortest;
    }
}
