package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.claim.ClaimMeanings;
import org.dermatrail.content.manuscript.Admission;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Proofreading;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.translation.Faithfulness;

/** Whether a text may be stored as a draft: by itself, and beside what was published under its slug before. */
@ApplicationScoped
class Acceptance {

    private final Proofreading proofreading;
    private final ClaimMeanings meanings;
    private final Articles articles;

    Acceptance(Proofreading proofreading, ClaimMeanings meanings, Articles articles) {
        this.proofreading = proofreading;
        this.meanings = meanings;
        this.articles = articles;
    }

    /** What is wrong with the text whatever there is beside it. */
    List<FieldFault> faults(TextKey key, Manuscript text) {
        List<FieldFault> faults = proofreading.faults(text);
        if (faults.isEmpty() && !key.slug().equals(text.slug())) {
            return List.of(new FieldFault("/slug", "must be the slug in the address"));
        }
        return faults.isEmpty() && key.isTranslation() && !key.locale().equals(text.locale())
                ? List.of(new FieldFault("/locale", "must be the language in the address"))
                : faults;
    }

    /**
     * What does not go with the article as it was published or drafted; asked while the slug is locked.
     *
     * @param drafts the draft that the text takes the place of, if there is one
     */
    List<FieldFault> conflicts(TextKey key, Manuscript text, Manuscript... drafts) {
        Revision latest = articles.latest(key.slug()).orElse(null);
        if (latest != null && key.isTranslation()) {
            return Faithfulness.faults(latest.manuscript(), text);
        }
        Manuscript[] before = Stream.concat(Stream.ofNullable(latest).map(Revision::manuscript), Stream.of(drafts))
                .toArray(Manuscript[]::new);
        List<FieldFault> faults = new ArrayList<>(Admission.faults(text, before));
        faults.addAll(meanings.faults(text));
        if (latest != null && !latest.manuscript().locale().equals(text.locale())) {
            faults.add(new FieldFault("/locale", "must stay the article's own; a further language is a translation"));
        }
        return faults;
    }
}
