package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The room that the tokens of a passage take between two elements of a pattern, and the ways round short asides. */
final class Room {

    private static final int BODY = 4;

    /** The most tokens that somebody puts in brackets in passing. */
    private static final int ASIDE = 12;

    private static final int NOWHERE = -1;

    private final int[] costs;
    private final int[] behind;

    private Room(int[] costs, int[] behind) {
        this.costs = costs;
        this.behind = behind;
    }

    /**
     * @param barrier the class of words that no pattern crosses ("but")
     * @param body the class of limbs, which are rarely named in passing
     * @param pause what a comma costs: little where every clause has one
     */
    static Room of(Passage passage, int barrier, int body, int pause) {
        return new Room(
                IntStream.range(0, passage.size())
                        .map(at -> cost(passage, at, barrier, body, pause))
                        .toArray(),
                IntStream.range(0, passage.size())
                        .map(at -> behindBracket(passage, at))
                        .toArray());
    }

    /** The same without ways round: what undoes other mentions must not reach over an aside. */
    Room direct() {
        int[] none = new int[behind.length];
        Arrays.fill(none, NOWHERE);
        return new Room(costs, none);
    }

    private static int cost(Passage passage, int at, int barrier, int body, int pause) {
        Token token = passage.token(at);
        if (token.isHard() || passage.is(at, barrier)) {
            return Integer.MAX_VALUE / 2;
        }
        if (token.isSoft()) {
            return pause;
        }
        return passage.is(at, body) ? BODY : 1;
    }

    /** "my right arm (sorry for the typing) went weak", but not ":(" nor "(a)". */
    private static int behindBracket(Passage passage, int opening) {
        if (!passage.token(opening).isOpening()
                || (opening > 0 && passage.token(opening - 1).isSoft())) {
            return NOWHERE;
        }
        int end = Math.min(passage.size(), opening + ASIDE);
        for (int i = opening + 1; i < end && passage.inOneSentence(opening, i); i++) {
            if (passage.token(i).isClosing()) {
                return i > opening + 2 ? i + 1 : NOWHERE;
            }
        }
        return NOWHERE;
    }

    int cost(int at) {
        return costs[at];
    }

    /** Whether a bracket opens here that a pattern may go round. */
    boolean opensAside(int at) {
        return behind[at] != NOWHERE;
    }

    /** The token behind the bracket that opens here. */
    int behind(int at) {
        return behind[at];
    }
}
