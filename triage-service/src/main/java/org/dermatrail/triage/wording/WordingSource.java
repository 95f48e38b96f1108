package org.dermatrail.triage.wording;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the words that come with the service available, read once at the start. */
class WordingSource {

    @Produces
    @Singleton
    Wordings wordings() {
        return Wordings.packaged();
    }
}
