package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a decision adds to each of the sums where it holds, so that adding it asks nothing.
 *
 * @param raising points that always count
 * @param lowering points that reassure, as far as the evidence carries them
 * @param floor the level of its floor; the lowest, which binds nobody, where it has none
 * @param applies 1 where a pathway applies by it
 * @param graveSigns 1 where it is a grave sign whatever the pathway
 */
record Weight(int raising, int lowering, int floor, int applies, int graveSigns) {

    private static final Weight GATE = new Weight(0, 0, 0, 1, 0);

    /** @param ground null for the decision whether a pathway applies */
    static Weight of(Decision decision, @Nullable Ground ground) {
        if (ground == null) {
            return GATE;
        }
        int points = decision.points();
        var floor = decision.floor();
        boolean grave = decision.always() && floor != null && floor.atLeast(Urgency.CONSULTATION_24);
        return new Weight(
                Math.max(points, 0),
                ground.carries() ? Math.min(points, 0) : 0,
                floor == null ? 0 : floor.ordinal(),
                0,
                grave ? 1 : 0);
    }
}
