package org.dermatrail.content.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words of a translation still hold. */
class WordingTest {

    private static final Claim HATS = ManuscriptFixture.claim("sun/hats-help", "A hat helps.", true);
    private static final Claim SHADE = ManuscriptFixture.claim("sun/shade-helps", "Shade helps.", true);
    private static final Manuscript BEFORE =
            ManuscriptFixture.withClaims(ManuscriptFixture.article("sun"), HATS, SHADE);
    private static final Manuscript TRANSLATION = ManuscriptFixture.translated(BEFORE, "de");

    @Test
    void aTranslationOfTheCurrentRevisionIsTakenWhole() {
        assertThat(Wording.of(BEFORE, BEFORE, TRANSLATION))
                .extracting(Wording::claim)
                .isEqualTo(TRANSLATION.claims());
    }

    static List<Claim> changed() {
        return List.of(
                hats("A hat may help.", HATS.kind(), HATS.certainty(), HATS.appraisal(), HATS.appliesTo()),
                hats(HATS.statement(), Kind.TREATMENT, HATS.certainty(), HATS.appraisal(), HATS.appliesTo()),
                hats(HATS.statement(), HATS.kind(), Certainty.LOW, HATS.appraisal(), HATS.appliesTo()),
                hats(HATS.statement(), HATS.kind(), HATS.certainty(), Appraisal.UNSUPPORTED, HATS.appliesTo()),
                hats(HATS.statement(), HATS.kind(), HATS.certainty(), HATS.appraisal(), List.of("vitiligo")));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void aClaimThatIsStatedOrJudgedAnewComesInTheArticlesOwnWords(Claim now) {
        Manuscript article = ManuscriptFixture.withClaims(BEFORE, now, SHADE);

        assertThat(Wording.of(article, BEFORE, TRANSLATION))
                .containsExactly(
                        new Wording(now, "en"), new Wording(TRANSLATION.claims().getLast(), "de"));
    }

    @Test
    void aClaimIsShownWhereTheArticleShowsItNow() {
        Claim hidden = ManuscriptFixture.claim(HATS.id(), HATS.statement(), false);
        Manuscript article = ManuscriptFixture.withClaims(BEFORE, hidden);

        assertThat(Wording.of(article, BEFORE, TRANSLATION)).singleElement().satisfies(wording -> {
            assertThat(wording.locale()).isEqualTo("de");
            assertThat(wording.claim().statement()).isEqualTo("[de] A hat helps.");
            assertThat(wording.claim().shown()).isFalse();
        });
    }

    private static Claim hats(
            String statement, Kind kind, Certainty certainty, Appraisal appraisal, List<String> appliesTo) {
        return new Claim(
                HATS.id(),
                statement,
                kind,
                certainty,
                appraisal,
                appliesTo,
                HATS.sources(),
                true,
                List.of(),
                null,
                null);
    }
}
