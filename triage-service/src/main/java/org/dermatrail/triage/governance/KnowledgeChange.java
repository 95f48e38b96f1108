package org.dermatrail.triage.governance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Other pathways score from now on.
 *
 * @param version the state of the evidence from which on they do
 */
public record KnowledgeChange(long version, List<PathwayChange> pathways) {

    public KnowledgeChange {
        pathways = List.copyOf(pathways);
    }

    /** How one pathway changed. */
    @Schema(name = "PathwayChange")
    public record PathwayChange(String pathway, int version, Kind change) {}

    /** {@code ACTIVATED} put a version in force, {@code RETIRED} took the pathway away. */
    public enum Kind {
        ACTIVATED,
        RETIRED
    }
}
