package org.dermatrail.e2e;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The commands of {@code triage-service/PATHWAYS.md} all succeed, and answer what is shown below them; also for whoever follows
 * the page once more, on what the first time has left.
 */
class PathwayGuideST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.GOVERNED;

    @RepeatedTest(2)
    void aPathwayIsChangedAsItIsWritten() throws Exception {
        Guide.followed("triage-service/PATHWAYS.md", STACK);
    }
}
