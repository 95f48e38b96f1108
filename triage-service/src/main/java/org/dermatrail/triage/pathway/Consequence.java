package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a rule that fires.
 *
 * @param points signed; negative points reassure
 * @param floor the urgency that the result can't go below
 * @param within refines the floor where it asks for another time than the level does
 * @param redFlag an id of {@code vocabulary/red-flags.txt}
 * @param contraindication of procedures that are planned
 * @param careSetting where to go
 * @param reassuring whether the advice reassures, so that doubtful evidence or a red flag takes it away
 */
public record Consequence(
        int points,
        @Nullable Urgency floor,
        @Nullable Duration within,
        @Nullable String redFlag,
        @Nullable Caution contraindication,
        List<Counsel> advice,
        @Nullable String careSetting,
        boolean reassuring) {

    public Consequence {
        advice = List.copyOf(advice);
    }

    /** Whether it lowers the score or reassures, and so needs sound evidence and no red flag. */
    public boolean soothes() {
        return reassuring || points < 0;
    }

    /**
     * Why planned procedures should not go ahead as they are.
     *
     * @param procedures those of them that are planned are named in the result
     */
    public record Caution(List<String> procedures, Severity severity, Action action, String reason) {
        public Caution {
            procedures = List.copyOf(procedures);
        }
    }

    /** How grave a contraindication is. */
    public enum Severity {
        HIGH,
        MODERATE,
        LOW
    }

    /** What to do about a planned procedure: not at all, later, or only after a specialist's decision. */
    public enum Action {
        STOP,
        DEFER,
        ASK
    }

    /** A piece of advice in plain words. */
    public record Counsel(String id, String text) {}
}
