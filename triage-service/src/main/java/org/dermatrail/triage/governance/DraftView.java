package org.dermatrail.triage.governance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.dermatrail.triage.pathway.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it leaves the service.
 *
 * @param note why it was sent back
 * @param allowed the steps that can be taken now
 * @param body the text in YAML
 * @param warnings what the checks that just let it through say to the reviewer; empty in other answers
 */
@Schema(name = "PathwayDraft")
record DraftView(
        String pathway,
        State state,
        List<String> authors,
        @Nullable String reviewer,
        @Nullable String note,
        Instant changedAt,
        List<String> allowed,
        String body,
        List<Remark> warnings,
        @JsonIgnore @Schema(hidden = true) String tag) {

    static DraftView of(Draft draft) {
        return of(draft, List.of());
    }

    static DraftView of(Draft draft, List<Remark> warnings) {
        return new DraftView(
                draft.pathway(),
                draft.state(),
                draft.authors(),
                draft.reviewer(),
                draft.note(),
                draft.changedAt(),
                Step.possibleFrom(draft.state()),
                draft.body(),
                warnings,
                draft.tag().toString());
    }
}
