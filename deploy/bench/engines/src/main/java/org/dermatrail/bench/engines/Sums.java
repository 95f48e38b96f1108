package org.dermatrail.bench.engines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;

/** Urgency and score of the entries that fired, on sound evidence: the peers' own sums, written from their description. */
final class Sums {

    private static final int MOST_BY_POINTS = Urgency.CONSULTATION_24.max();

    private final List<RuleBook.Entry> entries;
    private final List<Integer> ofSkinOrFace;

    Sums(RuleBook book, Numbers numbers) {
        this.entries = book.entries();
        this.ofSkinOrFace = numbers.ofSkinOrFace();
    }

    Verdict verdict(Told told, BitSet fired) {
        var names = new ArrayList<String>();
        int raising = 0;
        int lowering = 0;
        boolean applies = false;
        boolean graveSign = false;
        var floor = Urgency.SELF_CARE;
        for (int number = fired.nextSetBit(0); number >= 0; number = fired.nextSetBit(number + 1)) {
            var entry = entries.get(number);
            var rule = entry.rule();
            if (rule == null) {
                applies = true;
                continue;
            }
            names.add(rule.id());
            int points = rule.then().points();
            raising += Math.max(0, points);
            lowering += Math.min(0, points);
            var least = rule.then().floor();
            if (least != null) {
                floor = least.compareTo(floor) > 0 ? least : floor;
                graveSign |= entry.gate() == null && least.atLeast(Urgency.CONSULTATION_24);
            }
        }
        boolean calm = !floor.atLeast(Urgency.CONSULTATION_24) && !told.isContradicted() && !told.isGarbled();
        int points = Math.clamp(calm ? raising + lowering : raising, 0, MOST_BY_POINTS);
        if (floor == Urgency.SELF_CARE && !applies && !(graveSign && skinOrFace(told))) {
            floor = Urgency.CONSULTATION;
        }
        int score = Math.max(points, floor.min());
        return new Verdict(Urgency.of(score), score, names);
    }

    private boolean skinOrFace(Told told) {
        for (int finding : ofSkinOrFace) {
            if (told.present(finding)) {
                return true;
            }
        }
        return false;
    }
}
