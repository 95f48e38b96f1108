package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands of {@code content-service/EDITING.md}, as they stand there and one after the other, all succeed. */
class EditingGuideST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    @Test
    void anEditorsDayGoesAsItIsWritten() throws Exception {
        assertThat(Guide.followed("content-service/EDITING.md", STACK))
                .contains(
                        "\"publishable\":true", "\"state\":\"withdrawn\"", "\"revision\":4", "\"sourceId\":\"doc-1\"");
    }
}
