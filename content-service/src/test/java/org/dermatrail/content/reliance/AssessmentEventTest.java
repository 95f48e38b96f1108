package org.dermatrail.content.reliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AssessmentEventTest {

    private final ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void whatIsNotNeededIsPassedOver() throws Exception {
        AssessmentEvent event = strict.readValue("""
                {"assessment":"0198c0de-0000-7000-8000-000000000000","scoring":2,"status":"open","somethingNew":{"a":1},
                 "claims":[{"article":"a","revision":1,"claim":"a/b","certainty":"low"},{"claim":"a/a"},{"claim":"a/b"}],
                 "conditions":["scar","scar"]}
                """, AssessmentEvent.class);

        assertThat(event.isOpen()).isTrue();
        assertThat(event.claimIds()).containsExactly("a/a", "a/b");
        assertThat(event.conditionIds()).containsExactly("scar");
    }

    @Test
    void whatIsMissingIsTakenAsNothing() throws Exception {
        AssessmentEvent event = strict.readValue(
                "{\"assessment\":\"0198c0de-0000-7000-8000-000000000000\",\"scoring\":1,\"status\":\"closed\"}",
                AssessmentEvent.class);

        assertThat(event.isOpen()).isFalse();
        assertThat(event.claimIds()).isEmpty();
        assertThat(event.conditionIds()).isEmpty();
    }

    @Test
    void anEventOfNoAssessmentIsUnreadable() {
        assertThatThrownBy(() -> strict.readValue("{\"scoring\":1}", AssessmentEvent.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
