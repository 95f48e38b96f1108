package org.dermatrail.triage.scoring;

import java.util.List;
import java.util.Set;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;

/**
 * What could still change the urgency of a report, and what to ask to find out. As long as some answer could, there is
 * something to ask; once none could, the urgency is that of the report however much more were told.
 *
 * @param urgency of the report as it is
 * @param asks the most telling first; were each denied in turn, nothing could raise the urgency any more. Empty when no
 *     answer can change it
 */
public record Prospect(Urgency urgency, List<Ask> asks) {

    public Prospect {
        asks = List.copyOf(asks);
    }

    /**
     * What was asked and not answered, and what is better asked later.
     *
     * @param inVain findings about which the answer was that it is not known
     * @param undatable findings whose beginning is not known to the person
     * @param late findings that say how something is and not what: nobody is asked about them to rule a sign out while
     *     the sign itself can be asked about
     */
    public record Asked(Set<String> inVain, Set<String> undatable, Set<String> late) {

        public Asked {
            inVain = Set.copyOf(inVain);
            undatable = Set.copyOf(undatable);
            late = Set.copyOf(late);
        }
    }

    /** Looks ahead from a report; pure, as scoring is. */
    public static Prospect of(Report report, Asked asked, Pathways pathways, Evidence evidence) {
        var terms = pathways.terms();
        var grounds = pathways.on(evidence);
        var facts = Facts.of(report, terms);
        var ledger = new Ledger(pathways, facts, grounds);
        var horizon = new Horizon(terms, facts, open(facts, asked, terms), undated(report, facts, asked, terms));
        var situation = new Situation(ledger, pathways, grounds, horizon, Weighed.of(pathways), late(asked, terms));
        var agenda = new Agenda(terms, situation.rules());
        new Raising(situation, agenda).ask();
        if (agenda.isEmpty()) {
            new Lowering(situation, agenda).ask();
        }
        return new Prospect(ledger.urgency(), agenda.asks());
    }

    private static long[] open(Facts facts, Asked asked, Terms terms) {
        long[] open = terms.none();
        for (int finding = 0; finding < terms.count(); finding++) {
            Bits.add(open, finding);
        }
        Bits.removeAll(open, facts.present());
        Bits.removeAll(open, facts.absent());
        Bits.removeAll(open, terms.meta());
        asked.inVain().forEach(finding -> Bits.remove(open, terms.finding(finding)));
        return open;
    }

    private static long[] late(Asked asked, Terms terms) {
        long[] late = terms.none();
        asked.late().forEach(finding -> Bits.add(late, terms.finding(finding)));
        return late;
    }

    /** Present findings without a beginning of their own: what is only implied may have begun sooner or later than told. */
    private static long[] undated(Report report, Facts facts, Asked asked, Terms terms) {
        long[] undated = terms.none();
        for (int finding = 0; finding < terms.count(); finding++) {
            if (Bits.has(facts.present(), finding)) {
                Bits.add(undated, finding);
            }
        }
        Bits.removeAll(undated, terms.meta());
        for (Finding finding : report.findings()) {
            if (finding.presence() == Presence.PRESENT && finding.since() != null) {
                Bits.remove(undated, terms.finding(finding.id()));
            }
        }
        asked.undatable().forEach(finding -> Bits.remove(undated, terms.finding(finding)));
        return undated;
    }
}
