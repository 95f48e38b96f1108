package org.dermatrail.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void everyTypeHasAnAddressOfItsOwn() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri))
                .doesNotHaveDuplicates()
                .allSatisfy(uri -> assertThat(uri.toString()).matches("https://dermatrail\\.org/problems/[a-z-]+"));
    }

    @Test
    void everyStatusIsAnErrorAndEveryTitleSaysSomething() {
        assertThat(ProblemType.values()).allSatisfy(type -> {
            assertThat(type.status()).isBetween(400, 599);
            assertThat(type.title()).isNotBlank();
        });
    }

    @Test
    void theBodyIsAProblemDocument() {
        Problem problem = Problem.of(ProblemType.BODY_TOO_LARGE, "At most 5 bytes.");

        assertThat(problem.body().encode())
                .isEqualTo(
                        "{\"type\":\"https://dermatrail.org/problems/body-too-large\","
                                + "\"title\":\"The request body is too large\",\"status\":413,\"detail\":\"At most 5 bytes.\"}");
    }

    @Test
    void headersAddUp() {
        Problem problem =
                Problem.of(ProblemType.UPSTREAM_UNAVAILABLE).retryAfter(2).with("Allow", "GET");

        assertThat(problem.headers()).containsEntry("Retry-After", "2").containsEntry("Allow", "GET");
    }
}
