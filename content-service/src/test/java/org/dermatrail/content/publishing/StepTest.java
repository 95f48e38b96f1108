package org.dermatrail.content.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.publishing.Stage.Approved;
import org.dermatrail.content.publishing.Stage.InReview;
import org.dermatrail.content.publishing.Stage.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    private static final List<Stage> STAGES = List.of(new Writing(null), new InReview("ines"), new Approved("ruth"));

    @ParameterizedTest
    @CsvSource({
        "EDIT, draft, draft",
        "SUBMIT, draft, in_review",
        "APPROVE, in_review, approved",
        "REJECT, in_review, draft",
        "REJECT, approved, draft",
        "PUBLISH, approved, approved"
    })
    void aStepLeadsFromOneStageToAnother(Step step, String from, String to) {
        assertThat(step.take(stage(from), "somebody", "because").word()).isEqualTo(to);
    }

    @Test
    void noOtherStepIsPossible() {
        long possible = Arrays.stream(Step.values())
                .flatMap(step -> STAGES.stream().filter(step::isPossibleFrom))
                .count();

        assertThat(possible).isEqualTo(6);
        Stream.of(Step.values())
                .forEach(step -> STAGES.stream()
                        .filter(stage -> !step.isPossibleFrom(stage))
                        .forEach(stage -> assertThatThrownBy(() -> step.take(stage, "somebody", null))
                                .isInstanceOf(IllegalStateException.class)));
    }

    @Test
    void aStageKnowsWhatItNeeds() {
        assertThat(Step.SUBMIT.take(new Writing("remark"), "ines", null)).isEqualTo(new InReview("ines"));
        assertThat(Step.APPROVE.take(new InReview("ines"), "ruth", null)).isEqualTo(new Approved("ruth"));
        assertThat(Step.REJECT.take(new Approved("ruth"), "ruth", "why")).isEqualTo(new Writing("why"));
        assertThat(Step.EDIT.take(new Writing("remark"), "ines", null)).isEqualTo(new Writing("remark"));
    }

    @Test
    void onlyPublishingIsAnnounced() {
        assertThat(Step.PUBLISH.announces()).containsExactly(ArticleChange.PUBLISHED, ArticleChange.REVISED);
        Stream.of(Step.values())
                .filter(step -> step != Step.PUBLISH)
                .forEach(step -> assertThat(step.announces()).isEmpty());
    }

    private static Stage stage(String word) {
        return STAGES.stream()
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
