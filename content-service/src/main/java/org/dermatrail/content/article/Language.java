package org.dermatrail.content.article;

import java.util.List;

/** The language in which a reader gets a revision. */
sealed interface Language {

    /** The article's own. */
    record Own() implements Language {}

    /** That of a translation, by its number within article and language. */
    record Of(String locale, int number) implements Language {}

    /** That of a translation by its number, as it was read at a time when the revision was the current one. */
    record Then(String locale, int number) implements Language {}

    /** None: the revision is not there in the language that was asked for, only in these. */
    record Missing(List<String> locales) implements Language {}
}
