package org.dermatrail.gateway.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to the broker as the services do: the CloudEvent's attributes in headers, its data as the value. */
public final class Log implements AutoCloseable {

    public static final String ARTICLE = "dermatrail.content.article.v1";
    public static final String ASSESSMENT = "dermatrail.triage.assessment.v1";
    public static final String RECALL = "dermatrail.triage.recall.v1";

    private final String servers;
    private final KafkaProducer<String, String> producer;

    public Log(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "max.request.size", 2_000_000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Makes the three topics, three partitions each, unless they are there. */
    public void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            admin.createTopics(Stream.of(ARTICLE, ASSESSMENT, RECALL)
                            .filter(name -> !there.contains(name))
                            .map(name ->
                                    new NewTopic(name, 3, (short) 1).configs(Map.of("max.message.bytes", "2000000")))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    public void article(String slug) throws Exception {
        send(ARTICLE, slug, "org.dermatrail.content.article.revised.v1", "{\"slug\":\"" + slug + "\"}");
    }

    public void recall(String id) throws Exception {
        send(RECALL, id, "org.dermatrail.triage.recall.opened.v1", "{\"recall\":\"" + id + "\"}");
    }

    public void assessment(String id, String clinic) throws Exception {
        assessment(id, clinic, "");
    }

    /** An assessment with so much to say that buffers fill. */
    public void assessment(String id, String clinic, String filling) throws Exception {
        send(
                ASSESSMENT,
                id,
                "org.dermatrail.triage.assessment.rescored.v1",
                "{\"assessment\":\"" + id + "\",\"clinic\":\"" + clinic + "\",\"filling\":\"" + filling + "\"}");
    }

    /** Something on a topic that is no event. */
    public void noise() throws Exception {
        producer.send(new ProducerRecord<>(ARTICLE, "x", "no json")).get(30, TimeUnit.SECONDS);
        producer.send(new ProducerRecord<>(ARTICLE, "x", null)).get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String topic, String key, String type, String data) throws Exception {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_subject",
                        key,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get(30, TimeUnit.SECONDS);
    }

    /** The subject that a frame's CloudEvent names. */
    public static Optional<String> subject(String json) {
        var found = Pattern.compile("\"subject\":\"([^\"]*)\"").matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
