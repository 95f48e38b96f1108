package org.dermatrail.content.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Everything that a finding can be about. The word is part of the interface: it stays when the message changes. */
public enum Concern {
    /** A shown claim that nobody can check. */
    CLAIM_WITHOUT_SOURCE(Severity.ERROR),
    /** The address of a source no longer answers. */
    SOURCE_DEAD(Severity.ERROR),
    /** The day on which a source had to be read again has come. */
    SOURCE_OVERDUE(Severity.WARNING),
    /** Nobody has read a source for long. */
    SOURCE_NOT_CHECKED(Severity.WARNING),
    /** Sources that don't say when they were read. */
    SOURCE_NEVER_CHECKED(Severity.NOTICE),
    AUTHOR_MISSING(Severity.WARNING),
    /** It is published and nobody has reviewed it. */
    REVIEWER_MISSING(Severity.WARNING),
    /** It is a draft and nobody has reviewed it yet. */
    REVIEW_OUTSTANDING(Severity.NOTICE),
    REVIEW_DATE_MISSING(Severity.WARNING),
    REVIEW_OVERDUE(Severity.WARNING),
    DISCLOSURE_MISSING(Severity.WARNING),
    /** Somebody else's text without the name that its licence asks for. */
    ATTRIBUTION_MISSING(Severity.WARNING),
    READING_GRADE(Severity.WARNING),
    READING_GRADE_UNKNOWN(Severity.NOTICE),
    UNDEFINED_TERM(Severity.WARNING),
    HELP_SECTION_MISSING(Severity.WARNING),
    /** An unsupported or unsafe claim that promises, without saying that it is one. */
    PROMOTIONAL_CLAIM(Severity.ERROR),
    /** A promise in a text, or in a claim whose evidence is weak. */
    PROMOTIONAL_WORDING(Severity.WARNING),
    /** An unsupported or unsafe claim that reads like a fact. */
    CLAIM_UNQUALIFIED(Severity.WARNING),
    /** An approval without whose it is and when that was so. */
    APPROVAL_WITHOUT_JURISDICTION(Severity.ERROR);

    private final Severity severity;

    Concern(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** The code in JSON and in the configuration. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
