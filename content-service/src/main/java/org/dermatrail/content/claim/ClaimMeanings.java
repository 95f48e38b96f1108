package org.dermatrail.content.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;

/**
 * An id keeps its meaning for good, because scorings, citations and translations name it long after the sentence was
 * rewritten: a claim may be worded anew and judged anew, but it stays of its kind and about something it was about at first.
 * Compared with the published statements, also where later revisions no longer make them: with the first that told what it
 * applies to, since from one to the next a claim could wander off step by step.
 */
@ApplicationScoped
public class ClaimMeanings {

    private static final String USE_A_NEW_ID = "the claim of this id %s; use a new id for another claim";

    private final Claims claims;

    ClaimMeanings(Claims claims) {
        this.claims = claims;
    }

    /** The claims that take an id for something else than it stood for. */
    public List<FieldFault> faults(Manuscript manuscript) {
        List<String> ids = manuscript.claims().stream().map(Claim::id).toList();
        Map<String, PublishedClaim> latest = claims.latest(ids);
        Map<String, PublishedClaim> firstApplied = claims.firstApplied(ids);
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < manuscript.claims().size(); index++) {
            Claim claim = manuscript.claims().get(index);
            PublishedClaim before = latest.get(claim.id());
            if (before != null && !before.kind.equals(claim.kind().toString())) {
                faults.add(new FieldFault(
                        "/claims/" + index + "/kind", USE_A_NEW_ID.formatted("was of another kind before")));
            }
            PublishedClaim first = firstApplied.get(claim.id());
            if (first != null
                    && !claim.appliesTo().isEmpty()
                    && Collections.disjoint(first.appliesTo, claim.appliesTo())) {
                faults.add(new FieldFault(
                        "/claims/" + index + "/appliesTo",
                        USE_A_NEW_ID.formatted("applied to nothing of this at first")));
            }
        }
        return faults;
    }
}
