package org.dermatrail.triage.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a revision of its article states it, current or yet to be published. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatedClaim(
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
