package org.dermatrail.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.dermatrail.gateway.problem.ProblemType;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(LimitsFixture.with(
            "subject-rate", "1", "subject-burst", "3", "anonymous-rate", "1", "anonymous-burst", "2"));

    @Test
    void aBurstIsGrantedAndThenNoMore() {
        assertThat(limits.ofSubject("ann").granted()).isTrue();
        assertThat(limits.ofSubject("ann").granted()).isTrue();
        assertThat(limits.ofSubject("ann").granted()).isTrue();

        assertThat(limits.ofSubject("ann").granted()).isFalse();
    }

    @Test
    void oneCallerDoesNotUseUpAnothersShare() {
        limits.ofAddress("192.0.2.1");
        limits.ofAddress("192.0.2.1");

        assertThat(limits.ofAddress("192.0.2.1").granted()).isFalse();
        assertThat(limits.ofAddress("192.0.2.2").granted()).isTrue();
        assertThat(limits.ofSubject("192.0.2.1").granted()).isTrue();
    }

    @Test
    void refusalsHaveABucketOfTheirOwn() {
        for (int i = 0; i < 10; i++) {
            limits.ofRefusal("192.0.2.1");
        }

        assertThat(limits.ofRefusal("192.0.2.1").granted()).isFalse();
        assertThat(limits.ofAddress("192.0.2.1").granted()).isTrue();
        assertThat(limits.ofSubject("somebody").granted()).isTrue();
    }

    @Test
    void theRefusalSaysWhenToTryAgain() {
        Rate refused = new Rate(false, 3, 1, 0, TimeUnit.MILLISECONDS.toNanos(1200));

        assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(refused.problem().headers()).containsEntry("Retry-After", "2");
    }
}
