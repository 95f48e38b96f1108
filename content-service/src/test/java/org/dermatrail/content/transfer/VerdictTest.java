package org.dermatrail.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.transfer.Mode.DRAFT;
import static org.dermatrail.content.transfer.Mode.PUBLISHED;

import org.dermatrail.content.ManuscriptFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Entry.Sound LINE =
            new Entry.Sound(7, "doc-1", ManuscriptFixture.article("sun"), "{}", "content-now");
    private static final Known.Published UNREVIEWED = new Known.Published(3, false, false);

    @Test
    void whatNobodyKnowsIsCreated() {
        assertThat(Verdict.of(LINE, new Known(null, false, null, false), PUBLISHED))
                .isEqualTo(new Verdict.Create());
    }

    @Test
    void whatSaysTheSameIsKeptWhoeverHasReviewedOrWithdrawnIt() {
        for (Known.Published article : new Known.Published[] {
            UNREVIEWED, new Known.Published(3, true, false), new Known.Published(3, false, true)
        }) {
            assertThat(Verdict.of(LINE, known("content-now", article, false), PUBLISHED))
                    .isEqualTo(new Verdict.Keep());
        }
    }

    @Test
    void whatSaysSomethingElseIsTheNextRevision() {
        assertThat(Verdict.of(LINE, known("content-then", UNREVIEWED, false), PUBLISHED))
                .isEqualTo(new Verdict.Revise(4, null));
        assertThat(Verdict.of(LINE, known("content-then", null, true), DRAFT)).isEqualTo(new Verdict.Revise(1, "tag"));
    }

    @Test
    void aDraftThatWasGivenUpIsNothingThatCouldStay() {
        Known.Earlier discarded = new Known.Earlier("sun", "content-now", false, "tag", Known.Fate.GIVEN_UP);

        assertThat(Verdict.of(LINE, new Known(discarded, false, null, false), DRAFT))
                .isEqualTo(new Verdict.Create());
        assertThat(Verdict.of(LINE, new Known(discarded, false, UNREVIEWED, false), DRAFT))
                .isEqualTo(new Verdict.Revise(4, "tag"));
        assertThat(Verdict.of(LINE, new Known(discarded, false, null, true), DRAFT))
                .isEqualTo(new Verdict.Revise(1, "tag"));
        assertThat(Verdict.of(LINE, new Known(discarded, false, UNREVIEWED, false), PUBLISHED))
                .isEqualTo(new Verdict.Revise(4, null));
        refused(new Known(discarded, false, new Known.Published(3, true, false), false), PUBLISHED, "withdrawn");
    }

    @Test
    void aDraftThatNobodyPublishedIsNothingThatReadersCouldHave() {
        Known.Earlier open = new Known.Earlier("sun", "content-now", false, "tag", Known.Fate.OPEN);

        assertThat(Verdict.of(LINE, new Known(open, false, UNREVIEWED, true), PUBLISHED))
                .isEqualTo(new Verdict.Revise(4, null));
        assertThat(Verdict.of(LINE, new Known(open, false, UNREVIEWED, true), DRAFT))
                .isEqualTo(new Verdict.Keep());
    }

    @Test
    void aDraftThatIsThereIsKept() {
        assertThat(Verdict.of(LINE, known("content-now", null, true), DRAFT)).isEqualTo(new Verdict.Keep());
        assertThat(Verdict.of(LINE, known("content-now", UNREVIEWED, false), DRAFT))
                .isEqualTo(new Verdict.Keep());
    }

    @Test
    void aReviewedOrWithdrawnArticleIsNotOverwritten() {
        refused(known("content-then", new Known.Published(3, false, true), false), PUBLISHED, "reviewed");
        refused(known("content-then", new Known.Published(3, true, false), false), PUBLISHED, "withdrawn");
    }

    @Test
    void aReviewedArticleGetsADraftThatHasToBeReviewedItself() {
        assertThat(Verdict.of(LINE, known("content-then", new Known.Published(3, false, true), false), DRAFT))
                .isEqualTo(new Verdict.Revise(4, "tag"));
    }

    @Test
    void whatBelongsToOthersIsLeftAlone() {
        refused(new Known(null, true, UNREVIEWED, false), PUBLISHED, "another imported document");
        refused(new Known(null, false, UNREVIEWED, false), PUBLISHED, "not imported from this source");
        refused(new Known(null, false, null, true), DRAFT, "not imported from this source");
        refused(known("content-then", null, true), PUBLISHED, "written as a draft");
        refused(
                new Known(new Known.Earlier("moon", "content-then", false, null, Known.Fate.NONE), false, null, false),
                PUBLISHED,
                "imported first");
    }

    @Test
    void theSameDocumentTwiceInOneStreamIsRefused() {
        Verdict verdict = Verdict.of(
                LINE,
                new Known(new Known.Earlier("sun", "x", true, null, Known.Fate.NONE), false, null, false),
                PUBLISHED);

        assertThat(((Verdict.Refuse) verdict).errors().getFirst().pointer()).isEqualTo("/sourceId");
    }

    private static Known known(String content, Known.@Nullable Published article, boolean drafted) {
        return new Known(
                new Known.Earlier("sun", content, false, "tag", Known.Fate.PUBLISHED), false, article, drafted);
    }

    private static void refused(Known known, Mode mode, String why) {
        Verdict verdict = Verdict.of(LINE, known, mode);

        assertThat(((Verdict.Refuse) verdict).errors().getFirst().detail()).contains(why);
    }
}
