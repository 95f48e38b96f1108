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

    private static final Urgency[] LEVELS = Urgency.values();
    private static final int GRAVE = Urgency.CONSULTATION_24.ordinal();

    private final int[] floors = new int[LEVELS.length];
    private int positive;
    private int negative;
    private int applying;
    private int graveSigns;

    /** Takes over the sums of another. */
    void become(Tally other) {
        System.arraycopy(other.floors, 0, floors, 0, floors.length);
        positive = other.positive;
        negative = other.negative;
        applying = other.applying;
        graveSigns = other.graveSigns;
    }

    /** @param times 1 for a decision that holds, -1 to take it back */
    void add(Weight weight, int times) {
        positive += times * weight.raising();
        negative += times * weight.lowering();
        floors[weight.floor()] += times;
        applying += times * weight.applies();
        graveSigns += times * weight.graveSigns();
    }

    /** Whether some pathway applies, or a grave sign stands beside a complaint of skin or face. */
    boolean inScope(Facts facts, Terms terms) {
        return applying > 0 || (graveSigns > 0 && Bits.meet(facts.present(), terms.ofSkinOrFace()));
    }

    /** Whether reassurance may be given. */
    boolean calm(Facts facts) {
        for (int level = GRAVE; level < floors.length; level++) {
            if (floors[level] > 0) {
                return false;
            }
        }
        return !facts.contradictory() && !facts.notUnderstood();
    }

    /** The sum of points before limit and floor. */
    private int points(Facts facts) {
        return negative != 0 && calm(facts) ? positive + negative : positive;
    }

    /** The highest floor that holds; {@code SELF_CARE} where there is none. */
    private Urgency floor(Facts facts, Terms terms) {
        for (int level = floors.length - 1; level > 0; level--) {
            if (floors[level] > 0) {
                return LEVELS[level];
            }
        }
        return inScope(facts, terms) ? Urgency.SELF_CARE : Urgency.CONSULTATION;
    }

    int score(Facts facts, Terms terms) {
        int limited = Math.clamp(points(facts), 0, LIMIT);
        return Math.max(limited, floor(facts, terms).min());
    }
}
