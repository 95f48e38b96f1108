package org.dermatrail.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands of {@code triage-service/PATHWAYS.md} all succeed, and answer what is shown below them. */
class PathwayGuideST {

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    @Test
    void aPathwayIsChangedAsItIsWritten() throws Exception {
        Guide.followed("triage-service/PATHWAYS.md", STACK);
    }
}
