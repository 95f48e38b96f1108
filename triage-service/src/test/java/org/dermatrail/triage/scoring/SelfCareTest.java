package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

/** Self-care is something that rules say; it is never what is left when no rule says anything. */
class SelfCareTest {

    private static final List<String> FINDINGS =
            List.copyOf(ScoringFixture.KNOWLEDGE.vocabulary().findings().keySet());

    @Test
    void noFindingAndNoTwoComeToSelfCareUnexplained() {
        var unexplained = new ArrayList<String>();
        for (int i = 0; i < FINDINGS.size(); i++) {
            for (int j = i; j < FINDINGS.size(); j++) {
                var told = ScoringFixture.reportOf(FINDINGS.get(i), FINDINGS.get(j))
                        .aged(40);
                var scoring = ScoringFixture.score(told);
                if (scoring.urgency() == Urgency.SELF_CARE
                        && scoring.explanation().isEmpty()) {
                    unexplained.add(FINDINGS.get(i) + " + " + FINDINGS.get(j));
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }
}
