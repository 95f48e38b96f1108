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
        @Nullable List<PublishedClaim> claims) {

    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    /** One claim of the article's current revision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublishedClaim(
            String id,
            String statement,
            @Nullable String kind,
            String certainty,
            String appraisal,
            @Nullable List<String> appliesTo,
            @Nullable List<String> sources) {

        boolean isComplete() {
            return id != null && statement != null && certainty != null && appraisal != null;
        }
    }

    /** Whether it holds all that its contract promises. */
    boolean isComplete() {
        return slug != null && state != null && standing().stream().allMatch(PublishedClaim::isComplete);
    }

    /** The claims that stand; none once the article is withdrawn. */
    List<PublishedClaim> standing() {
        return state == State.WITHDRAWN || claims == null ? List.of() : claims;
    }
}
