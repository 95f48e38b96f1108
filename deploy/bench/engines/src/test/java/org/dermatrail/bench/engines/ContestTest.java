package org.dermatrail.bench.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Times tell something only of engines that come to the same: here on the pathways' own cases, without any timing. */
class ContestTest {

    private static Contest contest;

    @BeforeAll
    static void open() throws IOException {
        contest = new Contest(Path.of("none"));
    }

    @Test
    void droolsComesToTheSameUrgencyScoreAndRules() {
        assertThat(contest.differences("Drools", contest.drools())).isEmpty();
    }

    @Test
    void celComesToTheSameUrgencyScoreAndRules() {
        assertThat(contest.differences("CEL", contest.cel())).isEmpty();
    }

    @Test
    void theReportsAreOfEveryUrgency() {
        assertThat(contest.reports)
                .extracting(report -> contest.product().on(report).urgency())
                .contains(Urgency.values());
    }

    @Test
    void aPeerThatLeavesARuleOutIsFoundOut() {
        var product = contest.product();
        Engine forgetful = report -> {
            var verdict = product.on(report);
            var fired = verdict.fired();
            return new Verdict(
                    verdict.urgency(), verdict.score(), fired.isEmpty() ? List.of() : fired.subList(1, fired.size()));
        };

        assertThat(contest.differences("forgetful", forgetful)).hasSizeGreaterThan(contest.reports.size() / 2);
    }
}
