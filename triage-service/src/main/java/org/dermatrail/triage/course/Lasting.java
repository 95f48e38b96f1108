package org.dermatrail.triage.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Report;

/**
 * What lasts is older by now, unless it is more urgent as young as it was told. Each finding is taken the one way or the
 * other: else one that is urgent while it is new would keep all others young, and hide the signs of what lasts long.
 */
final class Lasting {

    private final Report asTold;
    private final List<Finding> older;
    private final Function<Report, Report> together;
    private final Function<Report, Urgency> urgency;
    private final List<Finding> mixed;

    /**
     * @param asTold the earlier report as it was told
     * @param older the same with every beginning as long ago as it is by now
     * @param together puts an earlier report together with the new one
     */
    Lasting(Report asTold, Report older, Function<Report, Report> together, Function<Report, Urgency> urgency) {
        this.asTold = asTold;
        this.older = older.findings();
        this.together = together;
        this.urgency = urgency;
        this.mixed = new ArrayList<>(asTold.findings());
    }

    /** The two together, as old as they can be at the urgency of the more urgent way. */
    Report together() {
        Report old = together.apply(asTold.telling(older));
        Report young = together.apply(asTold);
        Urgency most = urgency.apply(young);
        if (urgency.apply(old).compareTo(most) >= 0) {
            return old;
        }
        age(0, mixed.size(), most);
        return together.apply(asTold.telling(mixed));
    }

    /** By halves, since mostly one finding of many is what is urgent while it is new. */
    private void age(int from, int to, Urgency least) {
        List<Finding> young = List.copyOf(mixed.subList(from, to));
        if (young.equals(older.subList(from, to))) {
            return;
        }
        put(from, older.subList(from, to));
        if (urgency.apply(together.apply(asTold.telling(mixed))).compareTo(least) >= 0) {
            return;
        }
        put(from, young);
        if (to - from > 1) {
            int middle = (from + to) / 2;
            age(from, middle, least);
            age(middle, to, least);
        }
    }

    private void put(int from, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            mixed.set(from + i, findings.get(i));
        }
    }
}
