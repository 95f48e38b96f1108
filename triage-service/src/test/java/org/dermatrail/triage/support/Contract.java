package org.dermatrail.triage.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dermatrail.triage.support.Topic.Seen;

/** Holds what was really sent against what is promised. */
public final class Contract {

    private static final String PREFIX = "org.dermatrail.triage.";

    private Contract() {}

    /** The event has every attribute of a CloudEvent and its data fits the schema of its type. */
    public static void isKept(Seen event) {
        assertThat(event.headers())
                .containsKeys(
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_partitionkey",
                        "ce_dataschema",
                        "content-type")
                .containsEntry("ce_specversion", "1.0");
        String type = event.headers().get("ce_type").substring(PREFIX.length());
        try {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("src/main/resources/contracts/" + type + ".schema.json")));
            assertThat(schema.validate(event.data().toString(), InputFormat.JSON))
                    .isEmpty();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
