package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.dermatrail.content.quality.Drafted;
import org.dermatrail.content.quality.DraftedTexts;
import org.dermatrail.content.quality.People;
import org.jspecify.annotations.Nullable;

/** The drafts as the quality gate needs to see them. */
@ApplicationScoped
class DraftsToJudge implements DraftedTexts {

    private final Drafts drafts;
    private final Drafting drafting;

    DraftsToJudge(Drafts drafts, Drafting drafting) {
        this.drafts = drafts;
        this.drafting = drafting;
    }

    @Override
    @Transactional
    public Optional<Drafted> of(String slug, @Nullable String locale) {
        return drafts.of(drafting.key(slug, locale))
                .map(draft -> new Drafted(draft.manuscript(), draft.base(), people(draft)));
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
