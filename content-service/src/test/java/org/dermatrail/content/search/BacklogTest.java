package org.dermatrail.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a rest of 1 s, a patience of 5 s, batches of 2 and a backlog of 4. */
class BacklogTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Backlog backlog = new Backlog(new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(SearchConfig.class)
            .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:19092")
            .withDefaultValue("dermatrail.search.batch", "2")
            .withDefaultValue("dermatrail.search.backlog", "4")
            .build()
            .getConfigMapping(SearchConfig.class));

    @Test
    void nothingWaitsForTheNextPoll() {
        assertThat(backlog.rest(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backlog.due(0).slugs()).isEmpty();
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
    void anImportThatRestsIsTakenInByBatchesAndShownAtTheEnd() {
        imported(3, 0);

        assertThat(backlog.rest(SECOND / 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(backlog.due(SECOND)).isEqualTo(new Backlog.Part(List.of("0", "1"), false));
        assertThat(backlog.due(SECOND)).isEqualTo(new Backlog.Part(List.of("2"), true));
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void anImportThatDoesNotRestIsTakenInABatchAtATime() {
        for (int tenth = 0; tenth <= 50; tenth++) {
            backlog.note("one of " + tenth % 4, true, tenth * SECOND / 10);
        }

        assertThat(backlog.rest(5 * SECOND)).isZero();
        assertThat(backlog.due(5 * SECOND).visible()).isTrue();
        assertThat(backlog.due(5 * SECOND).slugs()).isEmpty();
        assertThat(backlog.rest(5 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void tooManyDoNotWait() {
        imported(5, 0);

        assertThat(backlog.due(0)).isEqualTo(new Backlog.Part(List.of("0", "1"), false));
        assertThat(backlog.due(0).slugs()).isEmpty();
    }

    @Test
    void whatIsPublishedAfterItCameInWithAnImportIsTakenInOnce() {
        backlog.note("both", true, 0);
        backlog.note("both", false, 0);

        assertThat(backlog.due(0)).isEqualTo(new Backlog.Part(List.of("both"), true));
        assertThat(backlog.isEmpty()).isTrue();
    }

    private void imported(int many, long now) {
        IntStream.range(0, many).forEach(number -> backlog.note(String.valueOf(number), true, now));
    }
}
