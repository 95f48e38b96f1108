package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases go on over the end of a wrapped line; a "no" and an "if" do not. */
class LinesTest {

    @ParameterizedTest
    @CsvSource({
        "en, lip-swelling, 'Known allergies: none\nlips swollen'",
        "en, lip-swelling, 'I have no known allergies or conditions\nlips swollen since lunch'",
        "en, facial-droop, 'No fever, chills or vomiting today\nface drooping on the left or maybe numb'",
        "en, facial-droop, 'Please tell me what to do if it gets worse\nface drooping on the left'",
        "de, lip-swelling, 'Medikamente: keine, Allergien: keine bekannt\nLippen geschwollen'",
        "de, lip-swelling, 'Ich habe keine Vorerkrankungen oder Allergien\nLippen geschwollen'",
        "en, vision-loss, 'After the filler my vision went\nblack in one eye.'"
    })
    void whatStandsInTheNextLineIsThere(String language, String finding, String text) {
        assertThat(Triage.INTAKE.read(text.replace("\\n", "\n"), language).findings())
                .filteredOn(one -> one.id().equals(finding))
                .extracting(Finding::presence)
                .containsOnly(Presence.PRESENT);
    }
}
