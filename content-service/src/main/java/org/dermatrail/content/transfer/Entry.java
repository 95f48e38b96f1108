package org.dermatrail.content.transfer;

import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** What a line says. */
sealed interface Entry {

    /** Faults of an article where they are in its line. */
    static List<FieldFault> inLine(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault("/article" + fault.pointer(), fault.detail()))
                .toList();
    }

    /** The number of the line. */
    long line();

    /**
     * A sound article.
     *
     * @param json the article as it will be stored
     * @param content the SHA-256 of that, in hexadecimal: equal articles have equal ones, however a line is written
     */
    record Sound(long line, String sourceId, Manuscript article, String json, String content) implements Entry {}

    /**
     * A line that is not taken in.
     *
     * @param sourceId as far as the line could be read
     */
    record Refused(long line, @Nullable String sourceId, List<FieldFault> errors) implements Entry {}
}
