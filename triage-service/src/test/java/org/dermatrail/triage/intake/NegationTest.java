package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a "no" reaches, and what it leaves. */
class NegationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fever             | fever: no
            fever             | Fever? No.
            chest-pain        | Any chest pain? no. Itchy scalp
            suicidal-thoughts | thoughts of harming myself: no
            suicidal-thoughts | suicidal thoughts: none
            fever             | no fever, chills or pus
            """)
    void denies(String finding, String text) {
        assertThat(ids(text, Presence.ABSENT)).contains(finding);
        assertThat(ids(text, Presence.PRESENT)).doesNotContain(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest-pain        | chest pain? no idea
            chest-pain        | Is it normal that I have chest pain? No.
            suicidal-thoughts | thoughts of ending my life? No one to talk to
            suicidal-thoughts | thoughts of harming myself: yes
            facial-droop      | face drooping since today? no. since yesterday
            face-swelling     | no fever, swollen face
            """)
    void leaves(String finding, String text) {
        assertThat(ids(text, Presence.PRESENT)).contains(finding);
    }

    private static Set<String> ids(String text, Presence presence) {
        return Triage.INTAKE.read(text, "en").findings().stream()
                .filter(finding -> finding.presence() == presence)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }
}
