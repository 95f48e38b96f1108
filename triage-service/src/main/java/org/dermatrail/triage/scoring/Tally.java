package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;

/**
 * Running sums over the decisions that hold, so that the urgency after a change of one finding costs only the decisions
 * that read it. Rules of the sum:
 *
 * <ul>
 *   <li>negative points count only while no rule with a floor of {@code consultation_24} or above holds, nothing is
 *       contradictory and all text was understood or some of it;
 *   <li>points alone stay below {@code emergency}: only floors reach it;
 *   <li>the score is the points or the lowest score of the highest floor, whichever is more;
 *   <li>what is out of scope is never self-care.
 * </ul>
 */
final class Tally {

    /** The most that points alone can come to. */
    static final int LIMIT = Urgency.CONSULTATION_24.max();

    private final int[] floors = new int[Urgency.values().length];
    private final Evidence evidence;
    private int positive;
    private int negative;
    private int applying;
    private int graveSigns;

    Tally(Evidence evidence) {
        this.evidence = evidence;
    }

    void add(Decision decision, int times) {
        if (decision.rule() == null) {
            applying += times;
            return;
        }
        int points = decision.points();
        if (points > 0) {
            positive += times * points;
        } else if (points < 0 && evidence.sound(decision.rule().cites())) {
            negative += times * points;
        }
        var floor = decision.floor();
        if (floor != null) {
            floors[floor.ordinal()] += times;
            if (decision.always() && floor.atLeast(Urgency.CONSULTATION_24)) {
                graveSigns += times;
            }
        }
    }

    /** Whether some pathway applies, or a grave sign stands beside a complaint of skin or face. */
    boolean inScope(Facts facts, Terms terms) {
        return applying > 0 || (graveSigns > 0 && Bits.meet(facts.present(), terms.ofSkinOrFace()));
    }

    /** Whether reassurance may be given. */
    boolean calm(Facts facts) {
        for (int level = Urgency.CONSULTATION_24.ordinal(); level < floors.length; level++) {
            if (floors[level] > 0) {
                return false;
            }
        }
        return !facts.contradictory() && !facts.notUnderstood();
    }

    /** The sum of points before limit and floor. */
    int points(Facts facts) {
        return calm(facts) ? positive + negative : positive;
    }

    /** The highest floor that holds; {@code SELF_CARE} where there is none. */
    Urgency floor(Facts facts, Terms terms) {
        for (int level = floors.length - 1; level > 0; level--) {
            if (floors[level] > 0) {
                return Urgency.values()[level];
            }
        }
        return inScope(facts, terms) ? Urgency.SELF_CARE : Urgency.CONSULTATION;
    }

    int score(Facts facts, Terms terms) {
        int limited = Math.clamp(points(facts), 0, LIMIT);
        return Math.max(limited, floor(facts, terms).min());
    }

    Urgency urgency(Facts facts, Terms terms) {
        return Urgency.of(score(facts, terms));
    }
}
