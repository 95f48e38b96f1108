package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.dermatrail.gateway.identity.Caller;
import org.dermatrail.gateway.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    private static final LiveEvent ARTICLE = event("org.dermatrail.content.article.revised.v1", null);
    private static final LiveEvent RECALL = event("org.dermatrail.triage.recall.opened.v1", null);
    private static final LiveEvent OURS = event("org.dermatrail.triage.assessment.scored.v1", "north");
    private static final LiveEvent THEIRS = event("org.dermatrail.triage.assessment.scored.v1", "south");
    private static final LiveEvent NOBODYS = event("org.dermatrail.triage.assessment.scored.v1", null);

    @Test
    void aClinicSeesItsOwnAssessmentsAndWhatIsForAll() {
        Audience north = audience("north", null);

        assertThat(north.sees(ARTICLE)).isTrue();
        assertThat(north.sees(RECALL)).isTrue();
        assertThat(north.sees(OURS)).isTrue();
        assertThat(north.sees(THEIRS)).isFalse();
    }

    @Test
    void anEventThatNamesNoClinicIsShownToNobody() {
        assertThat(audience("north", null).sees(NOBODYS)).isFalse();
        assertThat(audience(null, null).sees(NOBODYS)).isFalse();
    }

    @Test
    void whoBelongsToNoClinicSeesNoAssessments() {
        Audience editor = audience(null, null);

        assertThat(editor.sees(OURS)).isFalse();
        assertThat(editor.sees(ARTICLE)).isTrue();
    }

    @Test
    void aTypeOutsideTheKnownFamiliesNeedsItsClinicToo() {
        assertThat(audience("north", null).sees(event("org.dermatrail.content.articlenote.made.v1", null)))
                .isFalse();
    }

    @Test
    void typesAreChosenWholeOrByTheirBeginning() {
        assertThat(audience("north", "org.dermatrail.triage.recall").sees(RECALL))
                .isTrue();
        assertThat(audience("north", "org.dermatrail.triage.recall").sees(ARTICLE))
                .isFalse();
        assertThat(audience("north", "org.dermatrail.triage.recall.opened.v1").sees(RECALL))
                .isTrue();
        assertThat(audience("north", "org.dermatrail.triage.rec").sees(RECALL)).isFalse();
        assertThat(audience("north", "org.dermatrail.triage.recall,org.dermatrail.content")
                        .sees(ARTICLE))
                .isTrue();
    }

    @Test
    void choosingATypeShowsNothingOfAnotherClinic() {
        assertThat(audience("north", THEIRS.type()).sees(THEIRS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a,", ",a", "a,,b", "A", "a b", "a*", "é"})
    void aFilterThatCannotBeReadIsNone(String types) {
        assertThat(Audience.of(caller("north"), types)).isEmpty();
    }

    private static Audience audience(@Nullable String clinic, @Nullable String types) {
        return Audience.of(caller(clinic), types).orElseThrow();
    }

    private static Caller caller(@Nullable String clinic) {
        return new Caller("someone", clinic, Set.of(Role.SUBSCRIBER), Instant.EPOCH);
    }

    private static LiveEvent event(String type, @Nullable String clinic) {
        return new LiveEvent(type, clinic, "{}");
    }
}
