package org.dermatrail.content.quality;

import java.util.List;

/** Every claim that readers see names where it can be checked. */
final class UnsourcedClaims implements Check {

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        return text.shownClaims().stream()
                .filter(shown -> shown.claim().sources().isEmpty())
                .map(shown -> new Finding(
                        Concern.CLAIM_WITHOUT_SOURCE,
                        shown.pointer(),
                        "The claim " + shown.claim().id() + " names no source.",
                        "Name at least one of the article's sources, or take the claim out."))
                .toList();
    }
}
