package org.dermatrail.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a rest of 1 s, a patience of 60 s, portions of 50 and a backlog of 200. */
class BacklogTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Backlog backlog = new Backlog(new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(SearchConfig.class)
            .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:19092")
            .withDefaultValue("dermatrail.search.backlog", "200")
            .build()
            .getConfigMapping(SearchConfig.class));

    @Test
    void nothingWaitsForTheNextPoll() {
        assertThat(backlog.rest(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backlog.due(0)).isEqualTo(new Backlog.Part(List.of(), false));
    }

    @Test
    void whatSomebodyPublishedGoesAtOnceAndBeforeWhatAnImportBrought() {
        backlog.note("imported", true, 0);
        backlog.note("published", false, 0);

        assertThat(backlog.rest(0)).isZero();
        assertThat(backlog.due(0)).isEqualTo(new Backlog.Part(List.of("published"), true));
        assertThat(backlog.due(0).slugs()).isEmpty();
        assertThat(backlog.size()).isEqualTo(1);
    }

    @Test
    void anImportThatRestsIsTakenInByPortionsAndShownAtTheEnd() {
        backlog.note("published", false, 0);
        backlog.due(0);
        imported(0, 70, 0);

        assertThat(backlog.rest(SECOND / 2)).isEqualTo(Duration.ofMillis(500));
        Backlog.Part first = backlog.due(SECOND);
        Backlog.Part last = backlog.due(SECOND);

        assertThat(first.slugs()).hasSize(50);
        assertThat(first.visible()).isFalse();
        assertThat(last.slugs()).hasSize(20);
        assertThat(last.visible()).isTrue();
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void whileMuchIsTakenInSearchesSeeItNowAndThen() {
        backlog.note("published", false, 0);
        backlog.due(0);
        imported(0, 190, 0);

        assertThat(backlog.due(4 * SECOND).visible()).isFalse();
        assertThat(backlog.due(5 * SECOND).visible()).isTrue();
        assertThat(backlog.due(6 * SECOND).visible()).isFalse();
    }

    @Test
    void inAnImportThatDoesNotRestNothingWaitsLongerThanPatience() {
        for (int second = 0; second <= 60; second++) {
            imported(second, second + 1, second * SECOND);
        }
        assertThat(backlog.rest(59 * SECOND)).isEqualTo(Duration.ofSeconds(1));

        Backlog.Part late = backlog.due(60 * SECOND);

        assertThat(late.slugs()).hasSize(50).startsWith("0", "1");
        assertThat(late.visible()).isTrue();
        assertThat(backlog.rest(60 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void tooManyDoNotWaitUntilTheyAreFewer() {
        imported(0, 260, 0);

        assertThat(backlog.isFull()).isTrue();
        assertThat(backlog.due(0).slugs()).hasSize(50);
        assertThat(backlog.isFull()).isTrue();
        assertThat(backlog.due(0).slugs()).hasSize(50);
        assertThat(backlog.isFull()).isFalse();
        assertThat(backlog.due(0).slugs()).isEmpty();
    }

    @Test
    void whatIsPublishedAfterItCameInWithAnImportIsTakenInOnce() {
        backlog.note("both", true, 0);
        backlog.note("both", false, 0);

        assertThat(backlog.due(0)).isEqualTo(new Backlog.Part(List.of("both"), true));
        assertThat(backlog.isEmpty()).isTrue();
    }

    private void imported(int from, int to, long now) {
        IntStream.range(from, to).forEach(number -> backlog.note(String.valueOf(number), true, now));
    }
}
