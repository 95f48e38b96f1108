package org.dermatrail.content.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the texts that are being written are found; kept by whoever keeps drafts, so that this package need not know them. */
@FunctionalInterface
public interface DraftedTexts {

    /** @param locale the language of a translation, null for the article's own text */
    Optional<Drafted> of(String slug, @Nullable String locale);
}
