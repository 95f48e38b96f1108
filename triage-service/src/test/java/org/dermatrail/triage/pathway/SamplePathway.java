package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** A sound pathway for tests to spoil, with the two that judge it: the reader and the schema that editors use. */
final class SamplePathway {

    static final Vocabulary VOCABULARY = Knowledge.load().vocabulary();

    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PathwaySchemaTest.resource("pathways/pathway.schema.json"), InputFormat.JSON);

    static final String SOUND = """
        id: sample
        version: 1
        title: "A sample"
        condition: "sample-condition"
        article: vitiligo-recurrence
        careSetting: "dermatology"
        appliesWhen: vitiligo
        rules:
          - id: sample.spreading
            title: "Spreads"
            patientTitle: "It spreads"
            when: vitiligo-spreading
            then:
              floor: consultation
              within: P7D
              advice: [{id: "sun", text: "Mind the sun"}]
              contraindication: {procedures: [microneedling], severity: high, action: stop, reason: "It may spread"}
            cites: ["vitiligo-recurrence/fast-spread-soon"]
        cases:
          - {name: "a case", report: {present: [vitiligo]}, expect: {urgency: consultation}}
        """;

    private SamplePathway() {}

    /** What the reader says against a text; null where it takes it. */
    static InvalidKnowledge refused(String source) {
        return catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("sample.yaml", source, VOCABULARY));
    }
}
