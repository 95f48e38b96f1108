package org.dermatrail.content.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.problem.FieldFault;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreadingTest {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private final Proofreading proofreading = new Proofreading(
            VALIDATORS.getValidator(),
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    void aSoundTextHasNoFaults() {
        assertThat(proofreading.faults(ManuscriptFixture.article("sound"))).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        Claim nameless = ManuscriptFixture.claim("Not An Id", " ", true);

        assertThat(pointers(ManuscriptFixture.withClaims(ManuscriptFixture.article("many"), nameless)))
                .containsExactly("/claims/0/id", "/claims/0/statement");
    }

    @Test
    void aClaimBelongsToItsArticle() {
        Claim stranger = ManuscriptFixture.claim("another/claim", "It is somebody else's.", true);

        assertThat(pointers(ManuscriptFixture.withClaims(ManuscriptFixture.article("mine"), stranger)))
                .containsExactly("/claims/0/id");
    }

    @Test
    void aClaimIsMadeOnce() {
        Claim claim = ManuscriptFixture.claim("twice/claim", "Once.", true);

        assertThat(pointers(ManuscriptFixture.withClaims(ManuscriptFixture.article("twice"), claim, claim)))
                .containsExactly("/claims/1/id");
    }

    @Test
    void charactersThatNobodyTypesAreRefused() {
        Manuscript text = ManuscriptFixture.article("typed");

        assertThat(pointers(ManuscriptFixture.titled(text, "a\u0000b"))).containsExactly("/title");
        assertThat(pointers(ManuscriptFixture.titled(text, "a\ud800b"))).containsExactly("/title");
        assertThat(pointers(ManuscriptFixture.titled(text, "a\udc00b"))).containsExactly("/title");
        assertThat(pointers(ManuscriptFixture.titled(text, "a\u0085b"))).containsExactly("/title");
        for (char mark : "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u007f\u001b".toCharArray()) {
            assertThat(pointers(ManuscriptFixture.titled(text, "a" + mark + "b")))
                    .containsExactly("/title");
            assertThat(pointers(ManuscriptFixture.withBody(text, "a" + mark + "b")))
                    .hasSize(1)
                    .allMatch(pointer -> pointer.endsWith("/body"));
        }
        assertThat(pointers(ManuscriptFixture.titled(text, "\u200f\u05d0\u200e b")))
                .isEmpty();
        assertThat(pointers(ManuscriptFixture.titled(text, "a\fb"))).containsExactly("/title");
        assertThat(pointers(ManuscriptFixture.titled(text, "a\\u0000 b\\f c\\")))
                .isEmpty();
        assertThat(pointers(ManuscriptFixture.titled(text, "\ud83d\ude00 is a face")))
                .isEmpty();
        assertThat(pointers(ManuscriptFixture.withBody(text, "one\n\ttwo"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "en-ZZ", "xx-YY", "qqq"})
    void aLanguageThatThereIsNotIsRefused(String locale) {
        assertThat(pointers(in(locale))).containsExactly("/locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-yy-zz", "EN", "en_GB", "", "english", "en-"})
    void whatIsNoLanguageIsRefused(String locale) {
        assertThat(pointers(in(locale))).containsExactly("/locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de-AT", "es-MX", "ar", "fil", "haw", "zh-TW"})
    void languagesThatPeopleSpeakAreNot(String locale) {
        assertThat(pointers(in(locale))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10, L80",
        "icd-10, L81.5",
        "icd-10, M72.60",
        "icd-10-cm, H02.739",
        "icd-10-cm, T78.2XXA",
        "icd-11, ED63.0",
        "icd-11, EH94",
        "icd-11, 2C30",
        "icd-11, 1F2D.0",
        "icd-11, ED63.0&XK9J",
        "icd-11, NE11/PB26&XN109",
        "snomed-ct, 56727007",
        "snomed-ct, 400112101000132101"
    })
    void aCodeOfItsTerminologyIsSound(String system, String code) {
        assertThat(newPointers(coded(system, code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10, ED63.0",
        "icd-10, 56727007",
        "icd-10, l80",
        "icd-10, L8",
        "icd-10, L80-L99",
        "icd-10-cm, ED63.0",
        "icd-10-cm, H02.73900",
        "icd-11, L80",
        "icd-11, L81.5",
        "icd-11, 56727007",
        "icd-11, EI63.0",
        "snomed-ct, L80",
        "snomed-ct, 12345",
        "snomed-ct, 0123456",
        "snomed-ct, 1234567890123456789"
    })
    void aCodeOfAnotherTerminologyIsRefusedWithItsPlace(String system, String code) {
        assertThat(newPointers(coded(system, code))).containsExactly("/codes/1/code");
    }

    @Test
    void whatATextHadBeforeItMayKeep() {
        Manuscript early = coded("icd-10", "L80-L99");

        assertThat(Admission.faults(early, early)).isEmpty();
        assertThat(Admission.faults(early, coded("icd-10", "L81"), early)).isEmpty();
        assertThat(Admission.faults(early, coded("icd-10", "L81"))).hasSize(1);
        assertThat(Admission.faults(ManuscriptFixture.article("feed"))).hasSize(1);
        assertThat(Admission.faults(ManuscriptFixture.article("feed"), ManuscriptFixture.article("feed")))
                .isEmpty();
    }

    @Test
    void markupIsTextLikeAnyOther() {
        assertThat(pointers(ManuscriptFixture.withBody(ManuscriptFixture.article("markup"), "<script>x</script>")))
                .isEmpty();
    }

    private static List<String> newPointers(Manuscript text) {
        return Admission.faults(text).stream().map(FieldFault::pointer).toList();
    }

    private static Manuscript in(String locale) {
        return rewritten(locale, List.of());
    }

    private static Manuscript coded(String system, String code) {
        return rewritten("en", List.of(new Code("icd-10", "L80"), new Code(system, code)));
    }

    private static Manuscript rewritten(String locale, List<Code> codes) {
        Manuscript text = ManuscriptFixture.article("rewritten");
        return new Manuscript(
                text.slug(),
                locale,
                text.title(),
                text.summary(),
                text.conditions(),
                codes,
                text.reviewBy(),
                null,
                null,
                null,
                List.of(),
                text.sections(),
                text.claims(),
                text.sources());
    }

    private List<String> pointers(Manuscript text) {
        return proofreading.faults(text).stream().map(FieldFault::pointer).toList();
    }
}
