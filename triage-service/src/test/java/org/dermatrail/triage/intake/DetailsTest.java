package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.Test;

/** What a person who checks the reading is told beside the findings. */
class DetailsTest {

    @Test
    void aFindingKnowsItsPlaceAndSide() {
        assertThat(detail("her mouth dropped on the left", "facial-droop"))
                .returns("mouth", Detail::site)
                .returns(Side.LEFT, Detail::side);
        assertThat(detail("rite hand wont lfit", "arm-weakness"))
                .returns("hand", Detail::site)
                .returns(Side.RIGHT, Detail::side);
        assertThat(detail("both my eyes are red", "eye-red"))
                .returns("eye", Detail::site)
                .returns(Side.BOTH, Detail::side);
    }

    @Test
    void leftWithoutAPlaceIsNoSide() {
        assertThat(detail("I left work with a fever", "fever")).returns(null, Detail::side);
    }

    @Test
    void whatIsDoubtfulCountsAndIsTold() {
        assertThat(detail("my tung is swolen", "tongue-swelling").doubts()).contains(Doubt.MISSPELT);
        assertThat(detail("I think it might be a fever", "fever").doubts()).contains(Doubt.UNSURE);
        assertThat(detail("I have a fever", "fever").doubts()).isEmpty();
    }

    @Test
    void whatIsToldBothWaysCountsAsPresentAndIsTold() {
        Understanding read = Triage.INTAKE.read("No fever yesterday. Today I have a fever of 39.", "en");

        assertThat(read.contradictions()).containsExactly("fever");
        assertThat(read.details())
                .filteredOn(detail -> detail.finding().id().equals("fever"))
                .extracting(detail -> detail.finding().presence())
                .containsExactlyInAnyOrder(Presence.PRESENT, Presence.ABSENT);
        assertThat(detail("No fever yesterday. Today I have a fever of 39.", "fever")
                        .doubts())
                .containsExactly(Doubt.CONTRADICTED);
    }

    @Test
    void whatFollowsFromSomethingToldCannotBeDenied() {
        String text = "No headache at first, now the worst headache of my life";

        assertThat(Triage.INTAKE.read(text, "en").contradictions()).contains("headache");
        assertThat(detail(text, "headache-severe").doubts()).contains(Doubt.CONTRADICTED);
        assertThat(Triage.INTAKE.read("No fever, my face is swollen", "en").contradictions())
                .isEmpty();
    }

    @Test
    void medicinesAreNamedWithTheirRange() {
        String text = "I take lamotrigine and no ibuprofen. My mum takes warfarin.";

        Understanding read = Triage.INTAKE.read(text, "en");

        assertThat(read.medicines())
                .extracting(Medicine::id, Medicine::taken, medicine -> text.substring(medicine.start(), medicine.end()))
                .contains(tuple("lamotrigine", true, "lamotrigine"), tuple("ibuprofen", false, "ibuprofen"));
    }

    private static Detail detail(String text, String id) {
        return Triage.INTAKE.read(text, "en").details().stream()
                .filter(detail ->
                        detail.finding().id().equals(id) && detail.finding().presence() == Presence.PRESENT)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not read"));
    }
}
