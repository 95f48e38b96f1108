package org.dermatrail.content.reliance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What content needs of the events of an assessment; whatever else they say is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AssessmentEvent(
        @JsonProperty(required = true) UUID assessment,
        @JsonProperty(required = true) int scoring,
        @Nullable String status,
        @Nullable List<CitedClaim> claims,
        @Nullable List<String> conditions) {

    /** A claim by its full id. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CitedClaim(@JsonProperty(required = true) String claim) {}

    boolean isOpen() {
        return !"closed".equals(status);
    }

    String[] claimIds() {
        TreeSet<String> ids = new TreeSet<>();
        if (claims != null) {
            claims.forEach(cited -> ids.add(cited.claim()));
        }
        return ids.toArray(String[]::new);
    }

    String[] conditionIds() {
        return conditions == null ? new String[0] : new TreeSet<>(conditions).toArray(String[]::new);
    }
}
