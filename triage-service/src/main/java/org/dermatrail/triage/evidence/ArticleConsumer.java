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
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dermatrail.triage.problem.Outage;
import org.dermatrail.triage.stream.ConsumerLoop;
import org.dermatrail.triage.stream.Position;
import org.dermatrail.triage.tenancy.Clinics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies article events to the evidence, those of a poll in one transaction: the claims, the recalls that they set off,
 * and the place in the topic. A crash, a duplicate and a reordering therefore all end in the same state. Where they fail
 * together they are tried one by one, so that a bad one holds up only what comes after it.
 */
@ApplicationScoped
class ArticleConsumer {

    static final String NAME = "triage-evidence";
    private static final String TOPIC = "dermatrail.content.article.v1";

    /** Short enough that a scoring, which waits for it, does not notice. */
    private static final int LARGEST_ROUND = 100;

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
                LARGEST_ROUND,
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
        try {
            take(records);
        } catch (RuntimeException fault) {
            if (records.size() == 1) {
                throw fault;
            }
            LOG.warnf("%d article events are tried one by one: %s", records.size(), Outage.name(fault));
            records.forEach(record -> take(List.of(record)));
        }
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        clinics.overAll(() -> {
            List<ArticleNews> news = new ArrayList<>();
            Map<Integer, ConsumerRecord<String, byte[]>> last = new HashMap<>();
            for (ConsumerRecord<String, byte[]> record : records) {
                ArticleEvent event = read(record);
                if (event == null) {
                    position.rejected(NAME, record, "not an article event");
                    LOG.errorf("Article event %s-%d@%d cannot be read", TOPIC, record.partition(), record.offset());
                } else {
                    news.add(new ArticleNews(event, header(record, "ce_id")));
                }
                last.put(record.partition(), record);
            }
            ArticleNews.rounds(news).forEach(this::apply);
            last.values().forEach(record -> position.passed(NAME, record));
            return null;
        });
    }

    /** Applies news of which no two are of one article. */
    private void apply(List<ArticleNews> round) {
        evidence.holdAlone();
        Set<String> known =
                claims.alreadyKnown(round.stream().map(ArticleNews::event).toList());
        List<ArticleNews> news = round.stream()
                .filter(each -> !known.contains(each.event().slug()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        Map<String, List<ClaimChange>> changes =
                claims.replace(news.stream().map(ArticleNews::event).toList());
        long version = evidence.advance();
        List<EvidenceChange> articles = news.stream()
                .map(each -> new EvidenceChange(
                        each.event().slug(),
                        each.event().revision(),
                        version,
                        changes.getOrDefault(each.event().slug(), List.of()),
                        each.cause()))
                .filter(change -> !change.claims().isEmpty())
                .toList();
        if (!articles.isEmpty()) {
            changed.fire(new EvidenceChanges(articles));
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
