package org.dermatrail.triage.governance;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pathway without its text.
 *
 * @param origin who brought it
 * @param digest of its text
 */
@Schema(name = "PathwayVersionEntry")
record VersionView(
        String pathway,
        int version,
        State state,
        Version.Origin origin,
        String digest,
        List<String> authors,
        @Nullable String reviewer,
        Instant madeAt) {

    static VersionView of(Version version) {
        return new VersionView(
                version.pathway(),
                version.version(),
                version.state(),
                version.origin(),
                version.digest(),
                version.authors(),
                version.reviewer(),
                version.madeAt());
    }

    /** All versions of a pathway, the newest first. */
    @Schema(name = "PathwayVersions")
    record All(List<VersionView> items) {}
}
