package org.dermatrail.content.audit;

import java.util.Arrays;
import java.util.Locale;

/**
 * All that the trail can say was done. The constants are stored in small letters and covered by the chain of hashes, so
 * renaming one would turn old rows into words that nobody knows. Which of them follow each other is not said here: the
 * life of a text is publishing's table, each of whose steps has one of these words.
 */
public enum Word {
    BEGIN,
    REVISE,
    TRANSLATE,
    RESTORE,
    EDIT,
    SUBMIT,
    APPROVE,
    REJECT,
    SCHEDULE,
    UNSCHEDULE,
    HOLD,
    PUBLISH,
    DISCARD,
    WITHDRAW,
    /** Never written: the publication of the next text tells of it. */
    SUPERSEDE,
    REVIEW_DUE,
    /** A text that nobody reviewed went to the readers in bulk, beside the life of a reviewed one. */
    IMPORT,
    /** Somebody said something about a draft, which changes nothing of it. */
    COMMENT,
    RESOLVE_COMMENT;

    private final String text = name().toLowerCase(Locale.ROOT);

    static boolean isKnown(String text) {
        return Arrays.stream(values()).anyMatch(word -> word.text.equals(text));
    }

    /** The word as it is stored and shown. */
    @Override
    public String toString() {
        return text;
    }
}
