package org.dermatrail.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** Whoever asks after an editor was told that a revision is published gets that revision or a later one. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FreshnessIT {

    private static final int REVISIONS = 15;
    private static final int READERS = 4;

    Infrastructure infrastructure;

    @Test
    void noReaderGetsLessThanWhatWasAnswered() throws Exception {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("fresh"));
        AtomicInteger answered = new AtomicInteger(1);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(() -> read(answered, writing)))
                    .toList();
            for (int revision = 2; revision <= REVISIONS; revision++) {
                newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article("fresh"), "Revision " + revision));
                answered.set(revision);
                assertThat(revision()).isEqualTo(revision);
            }
            writing.set(false);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isEqualTo(REVISIONS);
            }
        }
    }

    private static int read(AtomicInteger answered, AtomicBoolean writing) {
        int last = 0;
        boolean more = true;
        while (more) {
            more = writing.get();
            int least = Math.max(last, answered.get());
            last = revision();
            assertThat(last).isGreaterThanOrEqualTo(least);
        }
        return last;
    }

    private static int revision() {
        return given().get("/v1/articles/fresh").jsonPath().getInt("revision");
    }
}
