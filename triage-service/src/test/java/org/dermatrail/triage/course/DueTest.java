package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class DueTest {

    private final Due due = Due.packaged();

    @Test
    void theTwoLeastUrgentHaveTheTimeOfTheirLevel() {
        for (Urgency urgency : List.of(Urgency.SELF_CARE, Urgency.CONSULTATION)) {
            assertThat(due.after(urgency, List.of())).isEqualTo(urgency.within());
        }
    }

    @Test
    void aMoreUrgentLevelIsNeverDueLater() {
        Urgency[] levels = Urgency.values();
        for (int i = 1; i < levels.length; i++) {
            assertThat(due.after(levels[i], List.of())).isLessThanOrEqualTo(due.after(levels[i - 1], List.of()));
        }
    }

    @Test
    void aPathwayMayOnlyBringItForward() {
        assertThat(due.after(Urgency.SELF_CARE, List.of("facial-palsy"))).isEqualTo(Duration.ofDays(21));
        assertThat(due.after(Urgency.EMERGENCY, List.of("facial-palsy"))).isEqualTo(Duration.ofDays(1));
    }
}
