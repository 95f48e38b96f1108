package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void lessUrgentThanTheRangeIsUnderTriage() throws Exception {
        Outcome outcome = outcome(Urgency.CONSULTATION, Urgency.EMERGENCY, Urgency.CONSULTATION_24);

        assertThat(outcome.isUnderTriaged()).isTrue();
        assertThat(outcome.isWithin()).isFalse();
    }

    @Test
    void moreUrgentThanTheRangeIsOverTriage() throws Exception {
        Outcome outcome = outcome(Urgency.EMERGENCY, Urgency.SELF_CARE, Urgency.CONSULTATION);

        assertThat(outcome.isOverTriaged()).isTrue();
        assertThat(outcome.isWithin()).isFalse();
    }

    @Test
    void whatLiesBetweenTheBoundsIsWithin() throws Exception {
        Outcome outcome = outcome(Urgency.CONSULTATION_24, Urgency.CONSULTATION, Urgency.EMERGENCY);

        assertThat(outcome.isWithin()).isTrue();
        assertThat(outcome.isExact()).isFalse();
    }

    @Test
    void flagsAndMentionsAreComparedById() throws Exception {
        Vignette vignette = new Vignette(
                "case",
                "text",
                30,
                "female",
                "group",
                new Vignette.Expected(
                        Urgency.CONSULTATION,
                        List.of(),
                        List.of("child", "lyme"),
                        List.of("topic:silicone", "claim:a/b", "topic:camouflage", "claim:a/c"),
                        List.of("emergency", "hum a tune")));
        Answer answer = new Answer(
                Urgency.CONSULTATION,
                List.of(),
                List.of(item("lyme"), item("zoster")),
                List.of(),
                List.of(new Answer.Item("silicone", "", "", List.of(new Answer.Citation("a/b")))),
                List.of());

        Outcome outcome = Outcome.of(vignette, answer, Duration.ofMillis(3), MustNot.load());

        assertThat(outcome.missedFlags()).containsExactly("child");
        assertThat(outcome.extraFlags()).containsExactly("zoster");
        assertThat(outcome.missedMentions()).containsExactly("topic:camouflage", "claim:a/c");
        assertThat(outcome.contradictions()).isEmpty();
        assertThat(outcome.uncheckable()).isEqualTo(1);
    }

    private static Outcome outcome(Urgency got, Urgency oneBound, Urgency otherBound) throws Exception {
        Vignette.Expected expected =
                new Vignette.Expected(otherBound, List.of(oneBound, otherBound), List.of(), List.of(), List.of());
        Vignette vignette = new Vignette("case", "text", null, null, null, expected);
        Answer answer = new Answer(got, List.of(), List.of(), List.of(), List.of(), List.of());
        return Outcome.of(vignette, answer, Duration.ofMillis(1), MustNot.load());
    }

    private static Answer.Item item(String id) {
        return new Answer.Item(id, "", "", List.of());
    }
}
