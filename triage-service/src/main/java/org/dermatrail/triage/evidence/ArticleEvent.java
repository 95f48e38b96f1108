package org.dermatrail.triage.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an article event: a tolerant reader of the content service's contract. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleEvent(
        String slug,
        int revision,
        State state,
        @Nullable String reason,
        @Nullable List<StatedClaim> claims) {

    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    /** Whether it holds all that its contract promises. */
    boolean isComplete() {
        return slug != null && state != null && standing().stream().allMatch(StatedClaim::isComplete);
    }

    /** The claims that stand; none once the article is withdrawn. */
    List<StatedClaim> standing() {
        return state == State.WITHDRAWN || claims == null ? List.of() : claims;
    }
}
