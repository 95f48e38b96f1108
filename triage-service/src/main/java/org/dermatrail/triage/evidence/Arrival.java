package org.dermatrail.triage.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a poll of the topic of articles brought.
 *
 * @param place which of its records it was
 * @param event what it says; nothing if it cannot be read
 * @param id the id of the event, for {@code ce_causationid} of what it sets off
 */
record Arrival(
        int place, @Nullable ArticleEvent event, @Nullable String id) {

    /**
     * Cuts arrivals, in their order, into parts that can be applied at once. Articles that are not known yet go together,
     * as long as neither an article nor a claim comes twice. One that is known goes by itself, since assessments may rest
     * on it: its recall should have its own state of the evidence, and scorings should wait for no more than one.
     */
    static List<List<Arrival>> parts(List<Arrival> arrivals, Set<String> known) {
        List<List<Arrival>> parts = new ArrayList<>();
        List<Arrival> part = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Arrival arrival : arrivals) {
            boolean alone =
                    arrival.event() != null && known.contains(arrival.event().slug());
            if (!part.isEmpty() && (alone || arrival.names().anyMatch(met::contains))) {
                parts.add(part);
                part = new ArrayList<>();
                met.clear();
            }
            part.add(arrival);
            arrival.names().forEach(met::add);
            if (alone) {
                parts.add(part);
                part = new ArrayList<>();
                met.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private Stream<String> names() {
        return event == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of("article " + event.slug()),
                        event.standing().stream().map(StatedClaim::id));
    }
}
