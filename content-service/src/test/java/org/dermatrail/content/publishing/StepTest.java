package org.dermatrail.content.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.audit.Word;
import org.dermatrail.content.publishing.Stage.Approved;
import org.dermatrail.content.publishing.Stage.Discarded;
import org.dermatrail.content.publishing.Stage.InReview;
import org.dermatrail.content.publishing.Stage.Published;
import org.dermatrail.content.publishing.Stage.Scheduled;
import org.dermatrail.content.publishing.Stage.Superseded;
import org.dermatrail.content.publishing.Stage.Withdrawn;
import org.dermatrail.content.publishing.Stage.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final List<Stage> STAGES = List.of(
            new Writing(null),
            new InReview("ines"),
            new Approved("ruth", null),
            new Scheduled("ruth", "ines", NOON),
            new Published(),
            new Superseded(),
            new Withdrawn(),
            new Discarded());

    @ParameterizedTest
    @CsvSource({
        "REVISE, published, published",
        "REVISE, withdrawn, withdrawn",
        "TRANSLATE, published, published",
        "RESTORE, published, published",
        "RESTORE, superseded, superseded",
        "RESTORE, withdrawn, withdrawn",
        "EDIT, draft, draft",
        "SUBMIT, draft, in_review",
        "APPROVE, in_review, approved",
        "REJECT, in_review, draft",
        "REJECT, approved, draft",
        "REJECT, scheduled, draft",
        "SCHEDULE, approved, scheduled",
        "SCHEDULE, scheduled, scheduled",
        "UNSCHEDULE, scheduled, approved",
        "HOLD, scheduled, approved",
        "PUBLISH, approved, published",
        "PUBLISH, scheduled, published",
        "DISCARD, draft, discarded",
        "DISCARD, in_review, discarded",
        "DISCARD, approved, discarded",
        "WITHDRAW, published, withdrawn",
        "SUPERSEDE, published, superseded",
        "REVIEW_DUE, published, published"
    })
    void aStepLeadsFromOneStageToAnother(Step step, String from, String to) {
        assertThat(step.take(stage(from), act("somebody", "because")).word()).isEqualTo(to);
    }

    @Test
    void noOtherStepIsPossible() {
        long possible = Arrays.stream(Step.values())
                .flatMap(step -> STAGES.stream().filter(step::isPossibleFrom))
                .count();

        assertThat(possible).isEqualTo(24);
        Stream.of(Step.values())
                .forEach(step -> STAGES.stream()
                        .filter(stage -> !step.isPossibleFrom(stage))
                        .forEach(stage -> assertThatThrownBy(() -> step.take(stage, act("somebody", null)))
                                .isInstanceOf(IllegalStateException.class)));
    }

    @Test
    void aStageKnowsWhatItNeeds() {
        assertThat(Step.SUBMIT.take(new Writing("remark"), act("ines", null))).isEqualTo(new InReview("ines"));
        assertThat(Step.APPROVE.take(new InReview("ines"), act("ruth", null))).isEqualTo(new Approved("ruth", null));
        assertThat(Step.REJECT.take(new Approved("ruth", null), act("ruth", "why")))
                .isEqualTo(new Writing("why"));
        assertThat(Step.EDIT.take(new Writing("remark"), act("ines", null))).isEqualTo(new Writing("remark"));
        assertThat(Step.SCHEDULE.take(new Approved("ruth", null), act("paul", null)))
                .isEqualTo(new Scheduled("ruth", "paul", NOON));
        assertThat(Step.UNSCHEDULE.take(new Scheduled("ruth", "paul", NOON), act("ines", null)))
                .isEqualTo(new Approved("ruth", null));
        assertThat(Step.HOLD.take(new Scheduled("ruth", "paul", NOON), act("(timetable)", "why")))
                .isEqualTo(new Approved("ruth", "why"));
    }

    @Test
    void peopleAreOfferedWhatTheyCanAskFor() {
        assertThat(Step.possibleFrom(new Writing(null))).containsExactly("edit", "submit", "discard");
        assertThat(Step.possibleFrom(new InReview("ines"))).containsExactly("approve", "reject", "discard");
        assertThat(Step.possibleFrom(new Approved("ruth", null)))
                .containsExactly("reject", "schedule", "publish", "discard");
        assertThat(Step.possibleFrom(new Scheduled("ruth", "ines", NOON)))
                .containsExactly("reject", "schedule", "unschedule", "publish");
        assertThat(Step.possibleFrom(new Published())).containsExactly("revise", "translate", "restore", "withdraw");
        assertThat(Step.possibleFrom(new Superseded())).containsExactly("restore");
        assertThat(Step.possibleFrom(new Withdrawn())).containsExactly("revise", "restore");
        assertThat(Step.possibleFrom(new Discarded())).isEmpty();
    }

    @Test
    void whatReadersNoticeIsAnnounced() {
        assertThat(Step.PUBLISH.announces())
                .containsExactly(ArticleChange.PUBLISHED, ArticleChange.REVISED, ArticleChange.TRANSLATED);
        assertThat(Step.WITHDRAW.announces()).containsExactly(ArticleChange.WITHDRAWN);
        assertThat(Step.SUPERSEDE.announces()).containsExactly(ArticleChange.REVISED);
        assertThat(Step.REVIEW_DUE.announces()).containsExactly(ArticleChange.REVIEW_DUE);
        Stream.of(Step.values())
                .filter(step -> STAGES.stream()
                        .noneMatch(stage -> step.isPossibleFrom(stage)
                                && step.take(stage, act("somebody", "because")) instanceof Stage.Settled settled
                                && !settled.equals(stage)))
                .filter(step -> step != Step.REVIEW_DUE)
                .forEach(step -> assertThat(step.announces()).as(step.name()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfTheTableHasItsContract(Step step) {
        for (ArticleChange change : step.announces()) {
            for (String kind : List.of("schema", "example")) {
                String contract = "/contracts/article." + change.verb() + ".v1." + kind + ".json";
                assertThat(StepTest.class.getResource(contract)).as(contract).isNotNull();
            }
        }
    }

    @Test
    void everyEventIsOfTheTable() {
        assertThat(Stream.of(Step.values()).flatMap(step -> step.announces().stream()))
                .contains(ArticleChange.values());
    }

    @Test
    void everyStepHasAWordOfItsOwnAndTheTrailHasFewOthers() {
        List<Word> words = Stream.of(Step.values()).map(Step::word).toList();

        assertThat(words).doesNotHaveDuplicates();
        assertThat(Stream.of(Word.values()).filter(word -> !words.contains(word)))
                .containsExactly(Word.IMPORT, Word.COMMENT, Word.RESOLVE_COMMENT);
        assertThat(words).extracting(Word::toString).allMatch(word -> word.matches("[a-z_]+"));
    }

    private static Step.Act act(String by, String why) {
        return new Step.Act(by, why, NOON);
    }

    private static Stage stage(String word) {
        return STAGES.stream()
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
