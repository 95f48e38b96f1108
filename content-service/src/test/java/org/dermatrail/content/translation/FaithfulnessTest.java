package org.dermatrail.content.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {

    private static final Manuscript ARTICLE = ManuscriptFixture.article("sun");
    private static final Manuscript GERMAN = ManuscriptFixture.translated(ARTICLE, "de");

    @Test
    void otherWordsAreNoFault() {
        assertThat(Faithfulness.faults(ARTICLE, GERMAN)).isEmpty();
    }

    @Test
    void aClaimMoreOrLessIsOne() {
        Manuscript less = ManuscriptFixture.withClaims(
                GERMAN, GERMAN.claims().get(0), GERMAN.claims().get(1));

        assertThat(Faithfulness.faults(ARTICLE, less))
                .extracting(FieldFault::pointer)
                .containsExactly("/claims");
    }

    @Test
    void anotherOrderIsToo() {
        Manuscript swapped = ManuscriptFixture.withClaims(
                GERMAN,
                GERMAN.claims().get(1),
                GERMAN.claims().get(0),
                GERMAN.claims().get(2));

        assertThat(Faithfulness.faults(ARTICLE, swapped))
                .extracting(FieldFault::pointer)
                .contains("/claims/0/id", "/claims/1/id", "/sections/0/claims");
    }

    @Test
    void theDayOfReviewIsTheArticles() {
        assertThat(Faithfulness.faults(ARTICLE, ManuscriptFixture.reviewedBy(GERMAN, LocalDate.of(2030, 1, 1))))
                .containsExactly(new FieldFault("/reviewBy", "must be as in the article"));
    }
}
