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
        assertThat(pointers(ManuscriptFixture.titled(text, "a\fb"))).containsExactly("/title");
        assertThat(pointers(ManuscriptFixture.titled(text, "a\\u0000 b\\f c\\")))
                .isEmpty();
        assertThat(pointers(ManuscriptFixture.titled(text, "\ud83d\ude00 is a face")))
                .isEmpty();
        assertThat(pointers(ManuscriptFixture.withBody(text, "one\n\ttwo"))).isEmpty();
    }

    @Test
    void markupIsTextLikeAnyOther() {
        assertThat(pointers(ManuscriptFixture.withBody(ManuscriptFixture.article("markup"), "<script>x</script>")))
                .isEmpty();
    }

    private List<String> pointers(Manuscript text) {
        return proofreading.faults(text).stream().map(FieldFault::pointer).toList();
    }
}
