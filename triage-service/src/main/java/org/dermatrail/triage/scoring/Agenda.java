package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;

/** What to ask, in this order, each thing once. */
final class Agenda {

    private final Terms terms;
    private final List<Weighed> rules;
    private final long[] asked;
    private final long[] dated;
    private final List<Ask> asks = new ArrayList<>();

    Agenda(Terms terms, List<Weighed> rules) {
        this.terms = terms;
        this.rules = rules;
        this.asked = terms.none();
        this.dated = terms.none();
    }

    boolean isEmpty() {
        return asks.isEmpty();
    }

    List<Ask> asks() {
        return List.copyOf(asks);
    }

    /** Asks what rules a rule out, were it all denied. @return what may then still be learned */
    Horizon ruleOut(Weighed rule, Urgency couldLeadTo, int[] uses, Horizon from) {
        Horizon then = from;
        Cut cut = against(rule, uses, then);
        while (!cut.isEmpty()) {
            then = ask(cut, rule.rule(), couldLeadTo, then);
            cut = against(rule, uses, then);
        }
        return then;
    }

    /** Empty where the rule can hold no more, and where no answer takes that away. */
    private static Cut against(Weighed rule, int[] uses, Horizon horizon) {
        return new Denial(horizon, uses).of(rule.gate(), rule.rule().when());
    }

    Horizon ask(Cut cut, Rule rule, Urgency couldLeadTo, Horizon from) {
        Horizon then = from;
        for (int finding : cut.beginnings()) {
            if (!Bits.has(dated, finding)) {
                Bits.add(dated, finding);
                asks.add(new Ask.Since(terms.term(finding).id(), rule, couldLeadTo, bounds(finding)));
            }
            then = then.notDating(finding);
        }
        for (int finding : cut.findings()) {
            if (!Bits.has(asked, finding)) {
                Bits.add(asked, finding);
                asks.add(new Ask.Whether(terms.term(finding).id(), rule, couldLeadTo));
            }
            then = then.denying(finding);
        }
        return then;
    }

    /** The times at which some rule decides otherwise about this finding, or about the report as a whole. */
    private List<Duration> bounds(int finding) {
        SortedSet<Duration> bounds = new TreeSet<>();
        var about = new HashSet<Integer>();
        Bits.each(terms.implied(finding), about::add);
        var times = new Bounds(terms, about, bounds);
        rules.forEach(rule -> rule.conditions().forEach(times::collect));
        return List.copyOf(bounds);
    }
}
