package org.dermatrail.content.quality;

import java.util.Optional;

/** Where the texts that are being written are found; kept by whoever keeps drafts, so that this package need not know them. */
@FunctionalInterface
public interface DraftedTexts {

    Optional<Drafted> of(String slug);
}
