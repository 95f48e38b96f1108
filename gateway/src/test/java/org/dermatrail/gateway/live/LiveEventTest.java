package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LiveEventTest {

    @Test
    void aRecordBecomesAStructuredCloudEventOnOneLine() {
        Optional<LiveEvent> event = LiveEvent.of(record(
                Map.of("ce_type", "org.dermatrail.triage.assessment.scored.v1"),
                "{\"clinic\" : \"north\",\n \"score\": 12}"));

        assertThat(event)
                .contains(
                        new LiveEvent(
                                "org.dermatrail.triage.assessment.scored.v1",
                                "north",
                                "{\"type\":\"org.dermatrail.triage.assessment.scored.v1\","
                                        + "\"datacontenttype\":\"application/json\",\"data\":{\"clinic\":\"north\",\"score\":12}}"));
    }

    @Test
    void allAttributesComeAlong() {
        String json = LiveEvent.of(
                        record(Map.of("ce_type", "t", "ce_id", "1", "traceparent", "00-a-b-01", "other", "x"), "{}"))
                .orElseThrow()
                .json();

        assertThat(json)
                .contains("\"id\":\"1\"", "\"traceparent\":\"00-a-b-01\"")
                .doesNotContain("other");
    }

    @Test
    void whatIsNoCloudEventIsLeftOut() {
        assertThat(LiveEvent.of(record(Map.of(), "{}"))).isEmpty();
        assertThat(LiveEvent.of(record(Map.of("ce_type", ""), "{}"))).isEmpty();
        assertThat(LiveEvent.of(record(Map.of("ce_type", "t"), "not json"))).isEmpty();
        assertThat(LiveEvent.of(record(Map.of("ce_type", "t"), "[1]"))).isEmpty();
        assertThat(LiveEvent.of(record(Map.of("ce_type", "t"), null))).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, String body) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("topic", 0, 0, "key", body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
