package org.dermatrail.content.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    @Test
    void everyTypeHasAnAddressATitleAndAnErrorStatus() {
        assertThat(ProblemType.values()).allSatisfy(type -> {
            assertThat(type.type().toString()).matches("https://dermatrail\\.org/problems/[a-z]+(-[a-z]+)*");
            assertThat(type.title()).isNotBlank();
            assertThat(type.status()).isBetween(400, 599);
        });
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title)).doesNotHaveDuplicates();
    }

    @Test
    void everyStatusHasAProblem() {
        for (int status = 400; status < 600; status++) {
            Problem problem = HttpProblem.of(status);
            assertThat(problem.status() / 100).isEqualTo(status / 100);
        }
        for (ProblemType type : ProblemType.values()) {
            assertThat(Problem.of(type, "x").status()).isEqualTo(type.status());
        }
    }
}
