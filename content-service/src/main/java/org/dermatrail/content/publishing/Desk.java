package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Section;

/** Shows other packages which draft is being worked on. */
@ApplicationScoped
public class Desk {

    private final Drafts drafts;

    Desk(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The draft as it is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DraftOnDesk> look(TextKey key) {
        return drafts.of(key)
                .map(draft -> new DraftOnDesk(
                        draft.id(),
                        key,
                        draft.manuscript().sections().stream().map(Section::id).collect(Collectors.toSet())));
    }

    /** The draft, which nobody else can change until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DraftOnDesk> take(TextKey key) {
        drafts.lock(key.slug());
        return look(key);
    }
}
