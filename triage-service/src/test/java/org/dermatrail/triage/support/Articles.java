package org.dermatrail.triage.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes article events as the content service does. */
public final class Articles {

    public static final String TOPIC = "dermatrail.content.article.v1";

    private Articles() {}

    /** The event of an article whose claims all stand with moderate certainty. */
    public static Map<String, Object> published(String slug, int revision, String... claims) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String claim : claims) {
            all.add(claim(slug + "/" + claim, "What revision 1 says of " + claim));
        }
        return article(slug, revision, "published", all);
    }

    /** The same with other words for one claim. */
    public static Map<String, Object> reworded(Map<String, Object> event, int revision, String claim) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object each : (List<?>) event.get("claims")) {
            String id = (String) ((Map<?, ?>) each).get("id");
            all.add(claim(
                    id,
                    id.endsWith("/" + claim)
                            ? "Other words, " + revision
                            : "What revision 1 says of " + id.substring(id.indexOf('/') + 1)));
        }
        return article((String) event.get("slug"), revision, "published", all);
    }

    public static Map<String, Object> withdrawn(String slug, int revision) {
        return article(slug, revision, "withdrawn", List.of());
    }

    public static void send(Map<String, Object> event) {
        sendRaw((String) event.get("slug"), json(event));
    }

    /** Sends the events as one batch of one partition, in their order, so that they arrive with one poll. */
    public static void sendTogether(List<Map<String, Object>> events) {
        sendRaw("together", events.stream().map(Articles::json).toList());
    }

    public static void sendRaw(String key, byte[] value) {
        sendRaw(key, Collections.singletonList(value));
    }

    private static void sendRaw(String key, List<byte[]> values) {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TriageStack.kafka().bootstrapServers());
        ensureTopic(kafka);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(oneBatch(kafka), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (byte[] value : values) {
                ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, key, value);
                record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                sent.add(producer.send(record));
            }
            producer.flush();
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A broker gives a batch out whole: it holds all that is sent, however slowly, and goes when it is flushed. */
    private static Map<String, Object> oneBatch(Map<String, Object> kafka) {
        Map<String, Object> producer = new LinkedHashMap<>(kafka);
        producer.put("linger.ms", 60_000);
        producer.put("batch.size", 1 << 20);
        return producer;
    }

    private static void ensureTopic(Map<String, Object> kafka) {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        } catch (ExecutionException exists) {
            if (!(exists.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(exists);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, Object> article(
            String slug, int revision, String state, List<Map<String, Object>> claims) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("slug", slug);
        event.put("revision", revision);
        event.put("state", state);
        event.put("locale", "en");
        event.put("title", slug);
        event.put("conditions", List.of());
        event.put("claims", claims);
        return event;
    }

    private static Map<String, Object> claim(String id, String statement) {
        return Map.of(
                "id",
                id,
                "statement",
                statement,
                "kind",
                "prognosis",
                "certainty",
                "moderate",
                "appraisal",
                "supported",
                "appliesTo",
                List.of(),
                "sources",
                List.of("somewhere"),
                "shown",
                true);
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
