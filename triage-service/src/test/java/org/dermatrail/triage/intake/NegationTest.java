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
            chest-pain        | Fever? No. Chest pain? No. Itchy scalp
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
            chest-pain        | Chest pain? No, pressure
            chest-pain        | Fever? No. Mild chest pain? No.
            chest-pain        | Overdose? No. Fever? No. Chest pain? No, pressure on it
            chest-pain        | chest pain meds: none
            chest-pain        | Chest pain gone now: no
            chest-pain        | dry skin (no itch) and chest pain
            chest-pain        | dry skin - no itch - and chest pain
            snake-bite        | No tablets, an adder bit my ankle
            fever             | on chemo with a fever. My husband has no fever
            chest-pain        | Is it normal that I have chest pain? No.
            suicidal-thoughts | thoughts of ending my life? No one to talk to
            suicidal-thoughts | thoughts of harming myself: yes
            facial-droop      | face drooping since today? no. since yesterday
            face-swelling     | no fever, swollen face
            """)
    void leaves(String finding, String text) {
        assertThat(ids(text, Presence.PRESENT)).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fever    | My husband has no fever
            fever    | Yesterday I had no fever
            fever    | In 2018 I had no fever
            headache | There was no headache this morning
            """)
    void saysNothingOfThePatientNow(String finding, String text) {
        assertThat(ids(text, Presence.ABSENT)).doesNotContain(finding);
        assertThat(ids("No fever since yesterday, no headache", Presence.ABSENT))
                .contains(finding);
    }

    private static Set<String> ids(String text, Presence presence) {
        return Triage.INTAKE.read(text, "en").findings().stream()
                .filter(finding -> finding.presence() == presence)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }
}
