package org.dermatrail.e2e;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the triage service for those who connect to it: all commands succeed, and answer what is shown below them. */
class TriageGuidesST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    @ParameterizedTest
    @ValueSource(strings = {"ASSESSMENTS.md", "INTERVIEWS.md", "PROOFS.md"})
    void aPageGoesAsItIsWritten(String page) throws Exception {
        Guide.followed("triage-service/" + page, STACK);
    }
}
