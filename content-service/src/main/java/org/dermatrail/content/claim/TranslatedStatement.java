package org.dermatrail.content.claim;

import org.dermatrail.content.translation.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * In which language a claim is listed.
 *
 * @param own the language of its article
 * @param statement its words in the language that was asked for, null where they can't stand for what it says now
 */
record TranslatedStatement(
        String own, @Nullable String statement, @Nullable TranslationNote note) {}
