package org.dermatrail.triage.scoring;

import java.util.List;
import org.dermatrail.triage.pathway.Consequence;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Words;
import org.jspecify.annotations.Nullable;

/**
 * What one rule rests on and puts into a result. A rule keeps its power to raise on any evidence; whether it may
 * reassure or advise depends on its claims.
 *
 * @param carries whether the claims carry all that the rule says: current and, where it soothes, sound
 * @param counted its line with its points
 * @param uncounted its line where points that reassure do not count
 * @param contraindications of every procedure that it warns of, planned or not
 */
record Ground(
        Grounds.Cited cited,
        boolean carries,
        Line counted,
        Line uncounted,
        @Nullable RedFlag redFlag,
        List<Contraindication> contraindications,
        List<Advice> advice) {

    static Ground of(Rule rule, Grounds.Cited cited, Evidence evidence) {
        var then = rule.then();
        boolean carries = then.soothes() ? evidence.sound(rule.cites()) : evidence.standing(rule.cites());
        var review = carries ? null : Evidence.UNDER_REVIEW;
        var citations = cited.citations();
        String flag = then.redFlag();
        return new Ground(
                cited,
                carries,
                new Line(rule.id(), rule.title(), then.points(), citations, review),
                new Line(rule.id(), rule.title(), 0, citations, review),
                flag == null ? null : new RedFlag(flag, rule.title(), rule.id(), citations, review),
                contraindications(then.contraindication(), citations, review),
                then.advice().stream()
                        .map(one -> new Advice(one.id(), one.text(), citations))
                        .toList());
    }

    private static List<Contraindication> contraindications(
            Consequence.@Nullable Caution caution, List<Citation> citations, @Nullable String review) {
        if (caution == null) {
            return List.of();
        }
        return caution.procedures().stream()
                .map(procedure -> new Contraindication(
                        procedure,
                        Words.of(caution.severity()),
                        Words.of(caution.action()),
                        caution.reason(),
                        citations,
                        review))
                .toList();
    }
}
