package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.dermatrail.content.quality.Drafted;
import org.dermatrail.content.quality.DraftedTexts;
import org.dermatrail.content.quality.People;

/** The drafts as the quality gate needs to see them. */
@ApplicationScoped
class DraftsToJudge implements DraftedTexts {

    private final Drafts drafts;

    DraftsToJudge(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    @Transactional
    public Optional<Drafted> of(String slug) {
        return drafts.of(TextKey.own(slug)).map(draft -> new Drafted(draft.manuscript(), draft.base(), people(draft)));
    }

    private static People people(Draft draft) {
        return switch (draft.stage()) {
            case Stage.Approved approved -> new People(draft.author(), approved.reviewer(), false);
            case Stage.Scheduled scheduled -> new People(draft.author(), scheduled.reviewer(), false);
            case Stage.Writing ignored -> new People(draft.author(), null, true);
            case Stage.InReview ignored -> new People(draft.author(), null, true);
        };
    }
}
