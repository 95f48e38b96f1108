package org.dermatrail.content.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dermatrail.content.EventLog;

/** The schemas that the service publishes, and what keeps to them. */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** What the schema of a file says against a JSON text. */
    public static List<Error> violations(String schemaFile, String json) {
        Schema schema = SCHEMAS.getSchema(resource("/contracts/" + schemaFile));
        return schema.validate(json, InputFormat.JSON);
    }

    /** Asserts that an event names a contract of ours and that its data keeps to it. */
    public static void assertKept(ConsumerRecord<String, String> record) {
        String schema = EventLog.header(record, "ce_dataschema");
        String type = EventLog.header(record, "ce_type");
        assertThat(EventLog.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(EventLog.header(record, "content-type")).isEqualTo("application/json");
        assertThat(EventLog.header(record, "ce_subject")).isEqualTo(record.key());
        assertThat(EventLog.header(record, "ce_partitionkey")).isEqualTo(record.key());
        assertThat(schema)
                .isEqualTo("https://dermatrail.org/contracts/content/" + type.replace("org.dermatrail.content.", "")
                        + ".schema.json");
        assertThat(violations(schema.substring(schema.lastIndexOf('/') + 1), record.value()))
                .isEmpty();
    }

    static String resource(String path) {
        try (InputStream stream = EventContract.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
