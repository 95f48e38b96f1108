package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dermatrail.content.problem.RefusedRequest;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private final Lookups lookups = new Lookups(config(2, 3));
    private final LinkedBlockingQueue<CompletableFuture<String>> begun = new LinkedBlockingQueue<>();

    @Test
    void someGoSomeWaitAndFurtherOnesAreToldToComeBack() throws Exception {
        var answers = List.of(ask(), ask(), ask());
        var first = begun.poll(10, TimeUnit.SECONDS);
        var second = begun.poll(10, TimeUnit.SECONDS);
        var refused = ask();

        assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedRequest.class);
        assertThat(begun).isEmpty();

        first.complete("then");
        begun.poll(10, TimeUnit.SECONDS).complete("then");
        second.complete("then");
        for (var answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("then");
        }
    }

    @Test
    void aFaultReachesWhoAskedAndLeavesThePlaceFree() throws Exception {
        for (int time = 0; time < 5; time++) {
            var answer = ask();
            begun.poll(10, TimeUnit.SECONDS).completeExceptionally(new LinkageError("away"));
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(LinkageError.class);
        }
        var answer = ask();
        begun.poll(10, TimeUnit.SECONDS).complete("then");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("then");
    }

    private CompletableFuture<String> ask() {
        return lookups.send(() -> {
                    CompletableFuture<String> held = new CompletableFuture<>();
                    begun.add(held);
                    return held.get();
                })
                .toCompletableFuture();
    }

    private static ReadingConfig config(int lookups, int waiting) {
        return new SmallRyeConfigBuilder()
                .withMapping(ReadingConfig.class)
                .withDefaultValue("dermatrail.reading.lookups", String.valueOf(lookups))
                .withDefaultValue("dermatrail.reading.waiting", String.valueOf(waiting))
                .build()
                .getConfigMapping(ReadingConfig.class);
    }
}
