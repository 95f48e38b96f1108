package org.dermatrail.content.rendering;

import java.util.Locale;

/** A sentence or a heading of the service's own. The name is its key in every language. */
public enum Saying {
    NO_SIGN_OFF,
    NOT_REVIEWED,
    USED_UNDER,
    STALE_TRANSLATION,
    SUPERSEDED,
    WITHDRAWN,
    ON_THIS_PAGE,
    HOW_SURE,
    WORDS_USED,
    SOURCES,
    SOURCES_OF,
    LICENCE,
    IMPRINT,
    IMPRINT_REVIEWED,
    INFORMATION_ABOUT,
    GONE,
    GONE_ADVICE,
    READ_INSTEAD,
    LABEL_REVISION,
    LABEL_PUBLISHED,
    LABEL_AUTHOR,
    LABEL_REVIEWER,
    LABEL_NO_REVIEWER,
    LABEL_KIND,
    LABEL_CERTAINTY,
    LABEL_APPRAISAL,
    LABEL_JURISDICTION,
    LABEL_AS_OF,
    LABEL_SOURCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
