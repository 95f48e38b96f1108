package org.dermatrail.content.quality;

import java.util.Comparator;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;

/** All checks together. Pure: no clock, no table, no network; what they need of the world is handed in. */
final class QualityGate {

    private final List<Check> checks;

    QualityGate(Vocabulary vocabulary) {
        this.checks = List.of(
                new UnsourcedClaims(),
                new SourceStates(),
                new JamaBenchmarks(),
                new ReadingLevel(),
                new UndefinedTerms(vocabulary.jargon()),
                new HelpSection(vocabulary),
                new Promises(vocabulary),
                new Approvals(vocabulary));
    }

    /** Everything to be said against the text, the gravest first. */
    List<Finding> findings(Manuscript manuscript, Circumstances circumstances) {
        return findings(Composition.of(manuscript), circumstances);
    }

    /** The same of a text that is taken apart already. */
    List<Finding> findings(Composition text, Circumstances circumstances) {
        return checks.stream()
                .flatMap(check -> check.findings(text, circumstances).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
