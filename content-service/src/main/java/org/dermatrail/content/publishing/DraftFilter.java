package org.dermatrail.content.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.manuscript.ControlCharacters;
import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Which drafts a list is to show; refuses what no draft can have. */
record DraftFilter(@Nullable String state, @Nullable String author) {

    private static final List<String> STATES = List.of("draft", "in_review", "approved", "scheduled");
    private static final int LONGEST_NAME = 300;

    DraftFilter {
        if (state != null && !STATES.contains(state)) {
            throw RefusedRequest.parameter("state", "must be one of " + String.join(", ", STATES));
        }
        if (author != null && (author.isBlank() || author.length() > LONGEST_NAME || ControlCharacters.areIn(author))) {
            throw RefusedRequest.parameter("author", "must be the subject of somebody who writes");
        }
    }

    /** The columns of a draft and what they have to be. */
    Map<String, String> equalities() {
        Map<String, String> equalities = new LinkedHashMap<>();
        if (state != null) {
            equalities.put("stage", state);
        }
        if (author != null) {
            equalities.put("author", author);
        }
        return equalities;
    }
}
