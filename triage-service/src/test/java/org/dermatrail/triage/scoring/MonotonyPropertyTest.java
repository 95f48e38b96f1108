package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/** A further sign never makes a result less urgent, unless a rule names it as something that speaks against. */
class MonotonyPropertyTest {

    private static final List<String> ONE_WAY = oneWay();

    @Property(tries = 3000)
    void aFurtherSignNeverLowersTheResult(
            @ForAll("signs") Set<String> told, @ForAll("oneWaySigns") String further, @ForAll("ages") int age) {
        var before = Scoring.score(report(told, age), PATHWAYS, SOUND);
        Assume.that(before.inScope());
        var more = new TreeSet<>(told);
        more.add(further);

        var after = Scoring.score(report(more, age), PATHWAYS, SOUND);

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(ScoringFixture.flags(after)).containsAll(ScoringFixture.flags(before));
    }

    @Property(tries = 1)
    void mostSignsWorkOneWayOnly() {
        assertThat(ONE_WAY)
                .hasSizeGreaterThan(KNOWLEDGE.vocabulary().findings().size() * 2 / 3)
                .contains("breathless", "confusion", "vision-loss", "throat-swelling");
    }

    @Provide
    Arbitrary<Set<String>> signs() {
        return Arbitraries.of(KNOWLEDGE.vocabulary().findings().keySet())
                .set()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> oneWaySigns() {
        return Arbitraries.of(ONE_WAY);
    }

    @Provide
    Arbitrary<Integer> ages() {
        return Arbitraries.of(0, 8, 30, 70);
    }

    private static Report report(Set<String> present, int age) {
        var findings =
                present.stream().map(id -> Finding.stated(id, Presence.PRESENT)).toList();
        return new Report(age, Sex.FEMALE, findings, List.of(), new TreeSet<>(), false);
    }

    /** The findings that no rule names under a "not" and no reassuring rule names at all, what they imply included. */
    private static List<String> oneWay() {
        var against = new HashSet<String>();
        PATHWAYS.all().forEach(pathway -> {
            var appliesWhen = pathway.appliesWhen();
            if (appliesWhen != null) {
                collect(appliesWhen, false, against);
            }
            pathway.rules().forEach(rule -> collect(rule.when(), rule.then().points() < 0, against));
        });
        var terms = PATHWAYS.terms();
        var oneWay = new ArrayList<String>();
        for (String id : KNOWLEDGE.vocabulary().findings().keySet()) {
            var speaksAgainst = new ArrayList<String>();
            Bits.each(
                    terms.implied(terms.finding(id)),
                    implied -> speaksAgainst.add(terms.term(implied).id()));
            speaksAgainst.retainAll(against);
            if (speaksAgainst.isEmpty()) {
                oneWay.add(id);
            }
        }
        return oneWay;
    }

    private static void collect(Condition condition, boolean against, Set<String> found) {
        switch (condition) {
            case Condition.Has has -> {
                if (against) {
                    found.add(has.finding());
                }
            }
            case Condition.All all -> all.of().forEach(part -> collect(part, against, found));
            case Condition.Any any -> any.of().forEach(part -> collect(part, against, found));
            case Condition.AtLeast least -> least.of().forEach(part -> collect(part, against, found));
            case Condition.Not not -> collect(not.of(), !against, found);
            case Condition.Possibly possibly -> collect(possibly.of(), against, found);
            case Condition.Known known -> collect(known.of(), against, found);
            case Condition.Onset _,
                    Condition.Age _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.Planned _,
                    Condition.ReportIs _ -> {}
        }
    }
}
