package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Condition FRESH_RASH = new Condition.Onset("rash", DAY, null);

    @Test
    void bothEndsOfATimeMatterTheSoonerFirst() {
        assertThat(bounds(new Condition.Onset("rash", DAY, HOUR))).containsExactly(HOUR, DAY);
    }

    @Test
    void noTimeAtAllIsNoBound() {
        assertThat(bounds(new Condition.Onset("rash", DAY, Duration.ZERO))).containsExactly(DAY);
        assertThat(bounds(new Condition.Onset("rash", null, null))).isEmpty();
    }

    @Test
    void whenSomethingElseBeganDoesNotMatter() {
        assertThat(bounds(new Condition.Onset("scar", DAY, null))).isEmpty();
    }

    @Test
    void theMostRecentBeginningIsThatOfAnyFinding() {
        assertThat(bounds(new Condition.Onset(null, HOUR, null))).containsExactly(HOUR);
    }

    @Test
    void timesAreFoundWithinEveryCondition() {
        assertThat(bounds(new Condition.All(List.of(FRESH_RASH)))).containsExactly(DAY);
        assertThat(bounds(new Condition.Any(List.of(new Condition.Has("itch"), FRESH_RASH))))
                .containsExactly(DAY);
        assertThat(bounds(new Condition.AtLeast(1, List.of(FRESH_RASH)))).containsExactly(DAY);
        assertThat(bounds(new Condition.Not(FRESH_RASH))).containsExactly(DAY);
        assertThat(bounds(new Condition.Possibly(FRESH_RASH))).containsExactly(DAY);
        assertThat(bounds(new Condition.Known(FRESH_RASH))).containsExactly(DAY);
    }

    @Test
    void whatIsNoTimeHasNoBound() {
        assertThat(bounds(new Condition.All(List.of(
                        new Condition.Has("rash"),
                        new Condition.Age(18, null),
                        new Condition.SexIs(Sex.MALE),
                        new Condition.Measured("temperature", 38.0, null),
                        new Condition.Planned(new TreeSet<>(List.of("tattoo"))),
                        new Condition.ReportIs(Condition.State.EMPTY)))))
                .isEmpty();
    }

    private static SortedSet<Duration> bounds(Condition condition) {
        var bounds = new TreeSet<Duration>();
        new Bounds(Sample.TERMS, Set.of(Sample.number("rash")), bounds).collect(condition);
        return bounds;
    }
}
