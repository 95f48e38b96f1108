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
 * rewritten: a claim may be worded anew and judged anew, but it stays of its kind and about something it was about.
 * Compared with the last statement that was published, also where later revisions no longer make it.
 */
@ApplicationScoped
public class ClaimMeanings {

    private static final String USE_A_NEW_ID = "the claim of this id %s before; use a new id for another claim";

    private final Claims claims;

    ClaimMeanings(Claims claims) {
        this.claims = claims;
    }

    /** The claims that take an id for something else than it stood for. */
    public List<FieldFault> faults(Manuscript manuscript) {
        Map<String, PublishedClaim> published =
                claims.latest(manuscript.claims().stream().map(Claim::id).toList());
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < manuscript.claims().size(); index++) {
            Claim claim = manuscript.claims().get(index);
            PublishedClaim before = published.get(claim.id());
            if (before != null) {
                compare("/claims/" + index, before, claim, faults);
            }
        }
        return faults;
    }

    private static void compare(String place, PublishedClaim before, Claim now, List<FieldFault> faults) {
        if (!before.kind.equals(now.kind().toString())) {
            faults.add(new FieldFault(place + "/kind", USE_A_NEW_ID.formatted("was of another kind")));
        }
        boolean bothSay = !before.appliesTo.isEmpty() && !now.appliesTo().isEmpty();
        if (bothSay && Collections.disjoint(before.appliesTo, now.appliesTo())) {
            faults.add(new FieldFault(place + "/appliesTo", USE_A_NEW_ID.formatted("applied to nothing of this")));
        }
    }
}
