package org.dermatrail.content.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Claim;

/** What is approved depends on the country and the day, so a claim that speaks of an approval names both. */
final class Approvals implements Check {

    private final Vocabulary vocabulary;

    Approvals(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        Wording wording = vocabulary.wording(text.language());
        List<Finding> findings = new ArrayList<>();
        for (Composition.ShownClaim shown : text.shownClaims()) {
            Claim claim = shown.claim();
            boolean dated = claim.jurisdiction() != null && claim.asOf() != null;
            Optional<Phrases.Match> approval = Stream.of(wording.approvals(), vocabulary.regulators())
                    .flatMap(phrases -> phrases.first(claim.statement()).stream())
                    .findFirst();
            if (!dated && approval.isPresent()) {
                findings.add(new Finding(
                        Concern.APPROVAL_WITHOUT_JURISDICTION,
                        shown.pointer(),
                        "The claim " + claim.id() + " speaks of an approval (\""
                                + approval.get().text() + "\") without saying whose and when.",
                        "Set jurisdiction and asOf."));
            }
        }
        return findings;
    }
}
