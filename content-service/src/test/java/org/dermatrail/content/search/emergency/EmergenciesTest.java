package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergenciesTest {

    private static final Emergencies EMERGENCIES = new Emergencies();
    private static final SignTable TABLE = SignTable.read();
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
    void aDenialEndsWhereTheSentenceTurns() {
        assertThat(notice("no fever but my throat is closing")).isPresent();
    }

    @Test
    void signsFarApartInALongTextAreNotPutTogether() {
        String apart = "cream for my face " + "and more about other things ".repeat(10) + " the weak coffee";

        assertThat(notice(apart)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everyEmergencyOfTheListIsSeen(String language) {
        assertThat(lines(language + ".emergencies"))
                .allSatisfy(
                        question -> assertThat(notice(question)).as(question).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void fewEverydayQuestionsAreTakenForOne(String language) {
        List<String> questions = lines(language + ".everyday");

        assertThat(questions.stream().filter(question -> notice(question).isPresent()))
                .hasSizeLessThan(Math.ceilDiv(questions.size() * 3, 100));
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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mein Gesicht hängt nicht",
                "kein Fieber, nur etwas Rötung nach Microneedling",
                "no tengo fiebre, solo enrojecimiento después de microneedling"
            })
    void whatIsDeniedInOtherLanguagesIsNoSign(String question) {
        assertThat(notice(question)).isEmpty();
    }

    @Test
    void aHelpingVerbBeforeADenialMeansThatSomethingCannotBeDone() {
        assertThat(notice("can not lift my arm")).isPresent();
        assertThat(notice("kann nicht mehr den Arm heben")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void everySignCanBeSaidInEveryLanguage(String language) {
        WordFile file = WordFile.of(language);

        assertThat(TABLE.signs())
                .allSatisfy(sign -> assertThat(sign.classes().toList())
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(file.words().get(name)).as(name).isNotEmpty()));
        assertThat(file.notices()).containsOnlyKeys(SignTable.Level.values());
        assertThat(file.language()).isEqualTo(language);
    }

    @Test
    void everySignHasANameOfItsOwn() {
        assertThat(TABLE.signs()).extracting(SignTable.Row::id).doesNotHaveDuplicates();
    }

    @Property
    void anyTextCanBeAsked(@ForAll String question) {
        assertThat(notice(question)).isNotNull();
    }

    private static Optional<String> notice(String question) {
        return EMERGENCIES.notice(question, null);
    }

    private static List<String> lines(String name) {
        try (InputStream stream = EmergenciesTest.class.getResourceAsStream("/emergency/" + name + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
