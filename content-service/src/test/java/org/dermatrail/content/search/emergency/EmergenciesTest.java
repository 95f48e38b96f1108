package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.search.emergency.NoticeFixture.level;
import static org.dermatrail.content.search.emergency.NoticeFixture.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergenciesTest {

    private static final Emergencies EMERGENCIES = new Emergencies();
    private static final WordFile ENGLISH = WordFile.of("en");

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
        assertThat(notice(question)).contains(ENGLISH.notices().get(SignTable.Level.AMBULANCE));
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
        assertThat(notice(question)).contains(ENGLISH.notices().get(SignTable.Level.TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicidal because of vitiligo",
                "I don't want to live with this face",
                "vitiligo makes me want to kill myself, what is the treatment"
            })
    void thoughtsOfSuicideComeBeforeEverythingElse(String question) {
        assertThat(notice(question)).contains(ENGLISH.notices().get(SignTable.Level.CRISIS));
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
        assertThat(notice(question)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what causes facial palsy",
                "facial weakness exercises",
                "stroke of laser",
                "rehabilitation after a stroke years ago",
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
        assertThat(notice(question)).isEmpty();
    }

    @Test
    void twoSignsTogetherAreNoGeneralQuestion() {
        assertThat(notice("symptoms: face droops, arm weak, speech slurred")).isPresent();
    }

    @Test
    void signsFarApartInALongTextAreNotPutTogether() {
        String apart = "cream for my face " + "and more about other things ".repeat(10) + " the weak coffee";

        assertThat(notice(apart)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 year old cannot breathe",
                "bleeding wont stop after mole removal",
                "why can't I breathe",
                "lips swelling and hives after lip filler",
                "what causes chest pain",
                "old man has slurred speech",
                "face drooping after mole removal",
                "vision gone after laser hair removal",
                "what is it if an arm goes limp",
                "warum bekomme ich keine Luft",
                "por qu\u00e9 no puedo respirar"
            })
    void whoAsksInGeneralAboutAGraveSignIsWarned(String question) {
        assertThat(level(question)).contains(SignTable.Level.AMBULANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "what causes fever and rash, wife has fever and rash what causes it",
        "was ist Fieber mit Ausschlag, Opa hat Fieber mit Ausschlag was ist das",
        "que es fiebre con sarpullido, abuela con fiebre y sarpullido que es"
    })
    void whoSpeaksOfAPersonDoesNotAskInGeneral(String general, String person) {
        assertThat(level(general)).isEmpty();
        assertThat(level(person)).contains(SignTable.Level.TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st\u200broke",
                "st\u00adroke",
                "\uff53\uff54\uff52\uff4f\uff4b\uff45",
                "face\u200bdrooping",
                "s\u2060t\ufeffroke symptoms",
                "\u202estroke\u202c",
                "fa\u034fce droo\ufe0fping",
                "STROKE!"
            })
    void lettersThatCannotBeSeenHideNothing(String question) {
        assertThat(notice(question)).contains(ENGLISH.notices().get(SignTable.Level.AMBULANCE));
    }

    @ParameterizedTest
    @CsvSource({
        "Gesicht h\u00e4ngt und kann nicht sprechen, de",
        "Gesicht haengt und kann nicht sprechen, de",
        "Gesicht ha\u0308ngt herunter, de",
        "no puedo respirar, es",
        "parálisis de un lado de la cara de repente y no puede hablar, es",
        "my throat is closing, en"
    })
    void theNoticeIsInTheLanguageOfTheQuestion(String question, String language) {
        assertThat(notice(question)).contains(WordFile.of(language).notices().get(SignTable.Level.AMBULANCE));
    }

    @Test
    void aWordOfTwoLanguagesIsAnsweredInTheOneAskedFor() {
        assertThat(EMERGENCIES.notice("anaphylaxie TIA", "de"))
                .contains(WordFile.of("de").notices().get(SignTable.Level.AMBULANCE));
        assertThat(EMERGENCIES.notice("meningitis", "es"))
                .contains(WordFile.of("es").notices().get(SignTable.Level.AMBULANCE));
        assertThat(EMERGENCIES.notice("meningitis", "fr"))
                .contains(ENGLISH.notices().get(SignTable.Level.AMBULANCE));
        assertThat(EMERGENCIES.notice("meningitis", "es-MX"))
                .contains(WordFile.of("es").notices().get(SignTable.Level.AMBULANCE));
        assertThat(EMERGENCIES.notice("meningitis", "est"))
                .contains(ENGLISH.notices().get(SignTable.Level.AMBULANCE));
    }
}
