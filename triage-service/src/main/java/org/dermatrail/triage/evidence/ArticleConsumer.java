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
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dermatrail.triage.stream.ConsumerLoop;
import org.dermatrail.triage.stream.Position;
import org.dermatrail.triage.tenancy.Clinics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies article events to the evidence, each in one transaction: the claims, the recall that they set off, and the
 * place in the topic. A crash, a duplicate and a reordering therefore all end in the same state.
 */
@ApplicationScoped
class ArticleConsumer {

    static final String NAME = "triage-evidence";
    private static final String TOPIC = "dermatrail.content.article.v1";
    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

    private final Clinics clinics;
    private final Claims claims;
    private final EvidenceProjection evidence;
    private final Position position;
    private final ObjectMapper json;
    private final Event<EvidenceChange> changed;
    private final ConsumerLoop loop;

    ArticleConsumer(
            Clinics clinics,
            Claims claims,
            EvidenceProjection evidence,
            Position position,
            ObjectMapper json,
            Event<EvidenceChange> changed,
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
                50,
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

    private void handle(ConsumerRecord<String, byte[]> record) {
        clinics.overAll(() -> {
            ArticleEvent event = read(record);
            if (event == null) {
                position.rejected(NAME, record, "not an article event");
                LOG.errorf("Article event %s-%d@%d cannot be read", TOPIC, record.partition(), record.offset());
            } else {
                apply(event, header(record, "ce_id"));
                position.passed(NAME, record);
            }
            return null;
        });
    }

    private void apply(ArticleEvent event, @Nullable String cause) {
        evidence.holdAlone();
        if (!claims.isNews(event)) {
            return;
        }
        List<ClaimChange> changes = claims.replace(event);
        long version = evidence.advance();
        if (!changes.isEmpty()) {
            changed.fire(new EvidenceChange(event.slug(), event.revision(), version, changes, cause));
        }
    }

    private @Nullable ArticleEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            ArticleEvent event = record.value() == null ? null : json.readValue(record.value(), ArticleEvent.class);
            return event == null || !event.isComplete() ? null : event;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
