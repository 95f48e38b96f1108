package org.dermatrail.gateway.live;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One event as subscribers get it: a CloudEvent in structured mode, put together from the headers and the body of its
 * record.
 *
 * @param clinic the tenant that the event belongs to, or null
 */
record LiveEvent(String type, @Nullable String clinic, String json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATTRIBUTE = "ce_";
    private static final String TRACEPARENT = "traceparent";

    /** Reads a record, or nothing if it is no CloudEvent with a JSON body. */
    static Optional<LiveEvent> of(ConsumerRecord<String, byte[]> record) {
        byte[] body = record.value();
        if (body == null) {
            return Optional.empty();
        }
        ObjectNode event = JSON.createObjectNode();
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (name.startsWith(ATTRIBUTE)) {
                event.put(name.substring(ATTRIBUTE.length()), text(header));
            } else if (name.equals(TRACEPARENT)) {
                event.put(TRACEPARENT, text(header));
            }
        }
        try {
            JsonNode data = JSON.readTree(body);
            JsonNode type = event.path("type");
            if (!type.isTextual() || type.textValue().isEmpty() || !data.isObject()) {
                return Optional.empty();
            }
            event.put("datacontenttype", "application/json");
            event.set("data", data);
            return Optional.of(
                    new LiveEvent(type.textValue(), data.path("clinic").textValue(), JSON.writeValueAsString(event)));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(Header header) {
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
