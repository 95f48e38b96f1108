package org.dermatrail.content.knowledge;

import org.jspecify.annotations.Nullable;

/** What one main search criterion asks about. */
sealed interface Criterion {

    /**
     * A code.
     *
     * @param display what the sender calls it, asked for instead where the code is not known
     */
    record Coded(CodeSystem system, String code, @Nullable String display) implements Criterion {}

    /** Words only. */
    record Named(String text) implements Criterion {}
}
