package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergenciesTest {

    private static final Emergencies EMERGENCIES = new Emergencies();
    private static final SignTable TABLE = SignTable.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "face drooping can't speak",
                "droopy face and weak arm",
                "my mouth hangs down one side: it is drooping",
                "Half my face is PARALYSED since this morning",
                "throat closing after cream",
                "swollen tongue and hives",
                "cant breathe after numbing cream",
                "spots that don't fade and fever",
                "spots do not disappear when pressed with a glass",
                "stiff neck, temperature, headache",
                "sudden loss of vision after filler",
                "crushing chest pain on the new tablets",
                "bleeding wont stop after a mole was removed",
                "infected wound and he is confused",
                "passed out after the injection"
            })
    void whatNeedsAnAmbulanceSaysSo(String question) {
        assertThat(EMERGENCIES.notice(question)).contains(TABLE.notices().get(SignTable.Level.AMBULANCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fever and spreading redness after microneedling",
                "pus after needling",
                "rash all over since the antibiotics and a fever",
                "shingles near my eye",
                "skin turned white and cold after filler",
                "bell's palsy started today"
            })
    void whatCannotWaitUntilTomorrowSaysSo(String question) {
        assertThat(EMERGENCIES.notice(question)).contains(TABLE.notices().get(SignTable.Level.TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicidal because of vitiligo",
                "I don't want to live with this face",
                "vitiligo makes me want to kill myself, what is the treatment"
            })
    void thoughtsOfSuicideComeBeforeEverythingElse(String question) {
        assertThat(EMERGENCIES.notice(question)).contains(TABLE.notices().get(SignTable.Level.CRISIS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fase drooping and cant speek",
                "face is droopping",
                "severe alergic reaction to cream",
                "i feel suicidel",
                "fevr and spots that dont fade",
                "trouble breatheing"
            })
    void slipsDoNotHideASign(String question) {
        assertThat(EMERGENCIES.notice(question)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what causes facial palsy",
                "facial weakness exercises",
                "symptoms of a stroke",
                "acupuncture facial paralysis",
                "no fever, just some redness after microneedling",
                "my face is not drooping",
                "why did my vitiligo come back after treatment",
                "laser for pitted scars",
                "steroid cream side effects on the face",
                "acne scars won't fade",
                "is microneedling safe",
                "a white patch on the tongue",
                ""
            })
    void whoOnlyWantsToKnowIsNotAlarmed(String question) {
        assertThat(EMERGENCIES.notice(question)).isEmpty();
    }

    @Test
    void twoSignsTogetherAreNoGeneralQuestion() {
        assertThat(EMERGENCIES.notice("symptoms: face droops, arm weak, speech slurred"))
                .isPresent();
    }

    @Test
    void aDenialEndsWhereTheSentenceTurns() {
        assertThat(EMERGENCIES.notice("no fever but my throat is closing")).isPresent();
    }

    @Test
    void signsFarApartInALongTextAreNotPutTogether() {
        String apart = "cream for my face " + "and more about other things ".repeat(10) + " the weak coffee";

        assertThat(EMERGENCIES.notice(apart)).isEmpty();
    }

    @Test
    void everySignIsMadeOfWordsThatAreGiven() {
        assertThat(TABLE.signs())
                .allSatisfy(sign -> assertThat(sign.all())
                        .isNotEmpty()
                        .allSatisfy(either -> assertThat(TABLE.words()).containsKeys(either.split("\\|"))));
        assertThat(TABLE.signs()).extracting(SignTable.Row::id).doesNotHaveDuplicates();
        assertThat(TABLE.notices()).containsOnlyKeys(SignTable.Level.values());
    }

    @Property
    void anyTextCanBeAsked(@ForAll String question) {
        assertThat(EMERGENCIES.notice(question)).isNotNull();
    }
}
