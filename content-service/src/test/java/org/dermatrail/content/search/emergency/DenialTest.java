package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What denies a sign and what only seems to. */
class DenialTest {

    private static final Emergencies EMERGENCIES = new Emergencies();
    private static final List<String> AMBULANCE = WordFile.LANGUAGES.stream()
            .map(language -> WordFile.of(language).notices().get(SignTable.Level.AMBULANCE))
            .filter(Objects::nonNull)
            .toList();
    private static final int LONGEST_QUESTION = 4_000;
    private static final int MANY = 100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ausschlag nicht wegdr\u00fcckbar und Fieber",
                "Flecken nicht wegdr\u00fcckbar, Fieber",
                "Ausschlag geht beim Dr\u00fccken nicht weg und Fieber",
                "kann die Blutung nicht stoppen",
                "Blutung nicht zu stillen",
                "ich kann meinen Arm nicht heben",
                "ich kann meinen Arm nicht bewegen",
                "Arm nicht mehr bewegen",
                "kann mein Gesicht nicht bewegen",
                "kann die Zunge nicht bewegen",
                "Baby nicht weckbar",
                "ich sp\u00fcre meinen linken Arm nicht",
                "no siento el brazo",
                "no siento la cara",
                "no puedo mover la lengua",
                "cannot move my tongue",
                "no longer breathing",
                "no sight in left eye since filler"
            })
    void aSignThatIsSaidByANegationIsNotDeniedByIt(String question) {
        assertThat(AMBULANCE).contains(notice(question).orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no fever throat closing up",
                "no rash lips swelling",
                "no history of allergies lips swelling",
                "no injury bleeding wont stop",
                "no wet nappies baby floppy",
                "not eating or drinking baby floppy",
                "no medication chest pain",
                "kein Fieber Lippen schwellen an",
                "sin fiebre labios hinchados"
            })
    void aGraveSignAfterTheFirstThingDeniedIsNotDeniedToo(String question) {
        assertThat(AMBULANCE).contains(notice(question).orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no sudden chest pain or slurred speech",
                "no signs of a stroke",
                "no history of heart attack",
                "no severe bleeding that wont stop",
                "no facial drooping or arm weakness",
                "denies chest pain, wheezing or fainting",
                "no fever chills or vomiting after microneedling",
                "no tengo problemas para respirar",
                "keine starken Brustschmerzen",
                "kein Anzeichen von Schlaganfall",
                "no tengo dolor de pecho",
                "no me duele el pecho"
            })
    void theFirstThingAndWhatIsJoinedToItAreDenied(String question) {
        assertThat(notice(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never had chest pain like this",
                "never had a headache this bad",
                "noch nie solche Kopfschmerzen",
                "noch nie solche Brustschmerzen gehabt",
                "nunca tuve un dolor de pecho as\u00ed",
                "nunca un dolor de cabeza tan fuerte"
            })
    void neverLikeThisIsNoDenial(String question) {
        assertThat(AMBULANCE).contains(notice(question).orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never had a stroke", "noch nie einen Schlaganfall gehabt", "nunca he tenido un ictus"})
    void neverAtAllIsADenial(String question) {
        assertThat(notice(question)).isEmpty();
    }

    /** Denials used to be looked up anew for each other one: what takes seconds a time cannot be asked so often. */
    @ParameterizedTest
    @ValueSource(strings = {"sin,", "no or ", "nicht ", "without fever, "})
    void aTextFullOfDenialsCostsNoMoreThanItsLength(String denial) {
        String text = denial.repeat(LONGEST_QUESTION / denial.length() - 1) + "o";

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int time = 0; time < MANY; time++) {
                EMERGENCIES.notice(text, null);
            }
        });
    }

    @Test
    void aListGoesOnOverManyCommasToItsOr() {
        assertThat(notice("without " + "fever, ".repeat(30) + "rash or chest pain"))
                .isEmpty();
    }

    private static Optional<String> notice(String question) {
        return EMERGENCIES.notice(question, null);
    }
}
