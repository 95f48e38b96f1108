package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();
    private final Limits limits = new Limits();

    @Test
    void answersAsExpectedAreWithinTheLimits() {
        notices.count("no pulse", true, true);
        notices.count("dry skin", false, false);
        notices.limit(limits);

        assertThat(limits.areMet()).isTrue();
        assertThat(notices.text()).startsWith("1 shown where expected");
    }

    @Test
    void oneNoticeLeftOutIsTooMany() {
        notices.count("no pulse", true, false);
        notices.limit(limits);

        assertThat(limits.areMet()).isFalse();
        assertThat(notices.text()).contains("left out: [no pulse]");
    }

    @Test
    void oneNoticeWithoutNeedIsTooMany() {
        notices.count("dry skin", false, true);
        notices.limit(limits);

        assertThat(limits.areMet()).isFalse();
        assertThat(notices.text()).contains("without need: [dry skin]");
    }

    @Test
    void theQuestionsOfTheBenchAreOfBothKindsAndEachIsThereOnce() {
        assertThat(Notices.questions())
                .doesNotHaveDuplicates()
                .anyMatch(Notices.Question::isEmergency)
                .anyMatch(question -> !question.isEmergency());
        assertThatThrownBy(() -> Notices.Question.of("perhaps|no pulse")).isInstanceOf(IllegalArgumentException.class);
    }
}
