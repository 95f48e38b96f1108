package org.dermatrail.triage.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of articles.
 *
 * @param event what it says; nothing if it cannot be read
 */
record Arrival(
        ConsumerRecord<String, byte[]> record, @Nullable ArticleEvent event) {

    /** The id of the event, for {@code ce_causationid} of what it sets off. */
    @Nullable
    String id() {
        Header header = record.headers().lastHeader("ce_id");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

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
