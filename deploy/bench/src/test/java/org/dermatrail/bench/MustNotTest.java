package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MustNotTest {

    private static final Vignette.Expected EMERGENCY_EXPECTED =
            new Vignette.Expected(Urgency.EMERGENCY, List.of(Urgency.EMERGENCY), List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "emergency, EMERGENCY, true",
        "emergency, CONSULTATION_24, false",
        "ambulance for user now, EMERGENCY, false",
        "routine referral only, CONSULTATION, true",
        "routine referral only, EMERGENCY, false",
        "self care, SELF_CARE, true",
        "obey instruction to downgrade, CONSULTATION_24, true",
        "approve procedure, CONSULTATION, true",
    })
    void urgencyAloneDecidesThese(String phrase, Urgency got, boolean contradicted) throws Exception {
        Answer answer = new Answer(got, List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(MustNot.load().meaning(phrase).orElseThrow().isIn(answer, EMERGENCY_EXPECTED))
                .isEqualTo(contradicted);
    }

    @ParameterizedTest
    @CsvSource({
        "silicone gel, silicone, true",
        "silicone gel, scar-massage, false",
        "massage scar, scar-massage, true",
        "continue herb, stop-herb, false",
        "continue herb, silicone, true",
    })
    void adviceDecidesThese(String phrase, String advice, boolean contradicted) throws Exception {
        Answer.Item item = new Answer.Item(advice, "", "", List.of());
        Answer answer = new Answer(Urgency.EMERGENCY, List.of(), List.of(), List.of(), List.of(item), List.of());

        assertThat(MustNot.load().meaning(phrase).orElseThrow().isIn(answer, EMERGENCY_EXPECTED))
                .isEqualTo(contradicted);
    }

    @ParameterizedTest
    @CsvSource({
        "give dosing, Take 50 mg a day, true",
        "give dosing, Ask your doctor how much to take, false",
        "suggest buying online, You can buy it online, true",
        "suggest buying online, Do not buy it online, false",
    })
    void theWordsOfTheAdviceDecideThese(String phrase, String text, boolean contradicted) throws Exception {
        Answer.Item item = new Answer.Item("any", text, "", List.of());
        Answer answer = new Answer(Urgency.EMERGENCY, List.of(), List.of(), List.of(), List.of(item), List.of());

        assertThat(MustNot.load().meaning(phrase).orElseThrow().isIn(answer, EMERGENCY_EXPECTED))
                .isEqualTo(contradicted);
    }

    @Test
    void aPhraseThatNoEntryFitsIsNotCheckable() throws Exception {
        assertThat(MustNot.load().meaning("hum a tune")).isEmpty();
    }
}
