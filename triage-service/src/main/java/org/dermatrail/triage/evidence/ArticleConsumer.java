package org.dermatrail.triage.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dermatrail.triage.problem.Outage;
import org.dermatrail.triage.stream.ConsumerLoop;
import org.dermatrail.triage.stream.Position;
import org.dermatrail.triage.tenancy.Clinics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies article events to the evidence, each in one transaction with its claims, the recall that it sets off, and its
 * place in the topic; those of articles that are new, as of an import, together. A crash, a duplicate and a reordering
 * therefore all end in the same state. Where events fail together they are tried one by one, so that a bad one holds up
 * only what comes after it.
 */
@ApplicationScoped
class ArticleConsumer {

    static final String NAME = "triage-evidence";
    private static final String TOPIC = "dermatrail.content.article.v1";

    /** Records a poll: new articles enough for an import, and few enough that a scoring hardly waits for them. */
    private static final int LARGEST_POLL = 100;

    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

    private final Clinics clinics;
    private final Claims claims;
    private final EvidenceProjection evidence;
    private final Position position;
    private final ObjectMapper json;
    private final Event<EvidenceChanges> changed;
    private final ConsumerLoop loop;

    ArticleConsumer(
            Clinics clinics,
            Claims claims,
            EvidenceProjection evidence,
            Position position,
            ObjectMapper json,
            Event<EvidenceChanges> changed,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.clinics = clinics;
        this.claims = claims;
        this.evidence = evidence;
        this.position = position;
        this.json = json;
        this.changed = changed;
        this.loop = new ConsumerLoop(
                NAME,
                TOPIC,
                LARGEST_POLL,
                kafka,
                partition -> clinics.overAll(() -> position.next(NAME, partition)),
                this::handle);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        List<Arrival> arrivals = IntStream.range(0, records.size())
                .mapToObj(place -> new Arrival(place, read(records.get(place)), id(records.get(place))))
                .toList();
        List<String> slugs = events(arrivals).map(ArticleEvent::slug).toList();
        for (List<Arrival> part : Arrival.parts(arrivals, clinics.overAll(() -> claims.known(slugs)))) {
            try {
                take(part, records);
            } catch (RuntimeException fault) {
                if (part.size() == 1) {
                    throw fault;
                }
                LOG.warnf("%d article events are tried one by one: %s", part.size(), Outage.name(fault));
                part.forEach(arrival -> take(List.of(arrival), records));
            }
        }
    }

    private void take(List<Arrival> part, List<ConsumerRecord<String, byte[]>> records) {
        clinics.overAll(() -> {
            apply(part);
            Map<Integer, ConsumerRecord<String, byte[]>> last = new HashMap<>();
            for (Arrival arrival : part) {
                ConsumerRecord<String, byte[]> record = records.get(arrival.place());
                if (arrival.event() == null) {
                    position.rejected(NAME, record, "not an article event");
                    LOG.errorf("Article event %s-%d@%d cannot be read", TOPIC, record.partition(), record.offset());
                }
                last.put(record.partition(), record);
            }
            last.values().forEach(record -> position.passed(NAME, record));
            return null;
        });
    }

    private void apply(List<Arrival> part) {
        evidence.holdAlone();
        Set<String> stale = claims.alreadyKnown(events(part).toList());
        List<ArticleEvent> news =
                events(part).filter(event -> !stale.contains(event.slug())).toList();
        if (news.isEmpty()) {
            return;
        }
        Map<String, List<ClaimChange>> changes = claims.replace(news);
        long version = evidence.advance();
        List<EvidenceChange> articles = new ArrayList<>();
        for (Arrival arrival : part) {
            ArticleEvent event = arrival.event();
            List<ClaimChange> its = event == null ? List.of() : changes.getOrDefault(event.slug(), List.of());
            if (event != null && !its.isEmpty()) {
                articles.add(new EvidenceChange(event.slug(), event.revision(), version, its, arrival.id()));
            }
        }
        if (!articles.isEmpty()) {
            changed.fire(new EvidenceChanges(articles));
        }
    }

    private static Stream<ArticleEvent> events(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::event).filter(Objects::nonNull);
    }

    private @Nullable ArticleEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            ArticleEvent event = record.value() == null ? null : json.readValue(record.value(), ArticleEvent.class);
            return event == null || !event.isComplete() ? null : event;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable String id(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_id");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
