package org.dermatrail.triage.governance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Rehearsal;

/**
 * How the cases come out by the pathways before and after a change.
 *
 * @param lowered those that lose urgency or a red flag
 * @param wrong those that don't come out as their authors expect after it
 * @param wrongBefore those that didn't before it
 */
record Comparison(List<Rehearsal.Failure> lowered, List<Rehearsal.Failure> wrong, Set<Case> wrongBefore) {

    static Comparison of(Pathways before, Pathways after) {
        return new Comparison(Rehearsal.lowered(before, after), Rehearsal.of(after), casesOf(Rehearsal.of(before)));
    }

    /** Those that lose urgency or a red flag, but for those that come out as their authors expect only by that. */
    List<Rehearsal.Failure> losses() {
        Set<Case> stillWrong = casesOf(wrong);
        return lowered.stream()
                .filter(failure -> stillWrong.contains(Case.of(failure)) || !wrongBefore.contains(Case.of(failure)))
                .toList();
    }

    /** Those that came out as their authors expect and no longer do. */
    List<Rehearsal.Failure> broken() {
        return wrong.stream()
                .filter(failure -> !wrongBefore.contains(Case.of(failure)))
                .toList();
    }

    private static Set<Case> casesOf(List<Rehearsal.Failure> failures) {
        return failures.stream().map(Case::of).collect(Collectors.toSet());
    }

    /** The case of a pathway. */
    record Case(String pathway, String name) {

        static Case of(Rehearsal.Failure failure) {
            return new Case(failure.pathway(), failure.name());
        }
    }
}
