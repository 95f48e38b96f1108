package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dermatrail.triage.pathway.SamplePathway.SCHEMA;
import static org.dermatrail.triage.pathway.SamplePathway.SOUND;
import static org.dermatrail.triage.pathway.SamplePathway.refused;

import com.networknt.schema.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow from a rule. */
class RuleReaderTest {

    @ParameterizedTest
    @CsvSource({
        "self_care, PT24H",
        "self_care, P90D",
        "consultation, PT24H",
        "consultation, P14D",
        "consultation_24, PT4H",
        "consultation_24, P14D",
        "emergency, PT1M",
        "emergency, PT4H",
    })
    void aTimeWithinTheRangeOfItsLevelIsRead(String floor, String within) {
        assertThat(refused(floored(floor, within))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self_care | PT0S | '''within'' of self_care is PT24H to P90D in whole minutes'",
                "self_care | P91D | '''within'' of self_care is PT24H to P90D in whole minutes'",
                "consultation | PT23H | '''within'' of consultation is PT24H to P14D in whole minutes'",
                "consultation | P15D | '''within'' of consultation is PT24H to P14D in whole minutes'",
                "consultation | P2DT1S | '''within'' of consultation is PT24H to P14D in whole minutes'",
                "consultation_24 | P9000D | '''within'' of consultation_24 is PT4H to P14D in whole minutes'",
                "emergency | PT0.000000001S | '''within'' of emergency is PT1M to PT4H in whole minutes'",
                "emergency | PT9223372036854775807S | '''within'' of emergency is PT1M to PT4H in whole minutes'",
                "emergency_ambulance | P9000D | an ambulance is called at once: take 'within' out",
                "emergency_ambulance | PT0S | an ambulance is called at once: take 'within' out",
            })
    void aTimeOutsideTheRangeOfItsLevelIsRefused(String floor, String within, String fault) {
        assertThat(refused(floored(floor, within)).faults())
                .extracting(Fault::line, Fault::column, Fault::message)
                .containsExactly(tuple(15, 15, fault));
    }

    @Test
    void aContraindicationOfNothingIsRefused() {
        var source = SOUND.replace("[microneedling]", "[]");

        assertThat(refused(source))
                .hasMessage("sample.yaml:17:38: a contraindication is of at least one procedure: name it");
        assertThat(SCHEMA.validate(source, InputFormat.YAML)).isNotEmpty();
    }

    private static String floored(String floor, String within) {
        return SOUND.replace("floor: consultation", "floor: " + floor).replace("P7D", within);
    }
}
