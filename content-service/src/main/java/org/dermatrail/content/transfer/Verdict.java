package org.dermatrail.content.transfer;

import java.util.List;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** What is to be done with a sound line. Pure: depends on what is known and on nothing else. */
sealed interface Verdict {

    /** The document is new. */
    record Create() implements Verdict {}

    /**
     * The document says something else now.
     *
     * @param next the number of the article's next change
     * @param draft the tag of the draft that it became earlier; none where it goes past all drafts
     */
    record Revise(int next, @Nullable String draft) implements Verdict {}

    /** The document says what it said. */
    record Keep() implements Verdict {}

    /** The document would overwrite what it does not own. */
    record Refuse(List<FieldFault> errors) implements Verdict {}

    static Verdict of(Entry.Sound entry, Known known, Mode mode) {
        Known.Earlier earlier = known.earlier();
        Known.Published article = known.article();
        if (earlier == null) {
            return known.slugTaken()
                    ? slug("belongs to another imported document")
                    : article != null || known.drafted()
                            ? slug("belongs to an article that was not imported from this source")
                            : new Create();
        }
        if (earlier.thisRun()) {
            return refuse("/sourceId", "is used by an earlier line of this stream");
        }
        if (!earlier.slug().equals(entry.article().slug())) {
            return slug("must stay the one under which the document was imported first");
        }
        if (mode == Mode.PUBLISHED && article == null) {
            return known.drafted() ? slug("is being written as a draft") : new Create();
        }
        if (mode == Mode.DRAFT && article == null && !known.drafted()) {
            return new Create();
        }
        if (earlier.content().equals(entry.content()) && isStored(earlier.fate(), mode)) {
            return new Keep();
        }
        if (mode == Mode.DRAFT || article == null) {
            return new Revise(article == null ? 1 : article.revision() + 1, earlier.draft());
        }
        if (article.withdrawn()) {
            return slug("belongs to an article that was withdrawn");
        }
        return article.reviewed()
                ? slug("belongs to an article that was reviewed here since; import it as a draft")
                : new Revise(article.revision() + 1, null);
    }

    /** Whether the words of the last import stand where those of the line would go. */
    private static boolean isStored(Known.Fate fate, Mode mode) {
        return switch (fate) {
            case NONE, PUBLISHED -> true;
            case OPEN -> mode == Mode.DRAFT;
            case GIVEN_UP -> false;
        };
    }

    private static Refuse slug(String detail) {
        return refuse("/article/slug", detail);
    }

    private static Refuse refuse(String pointer, String detail) {
        return new Refuse(List.of(new FieldFault(pointer, detail)));
    }
}
