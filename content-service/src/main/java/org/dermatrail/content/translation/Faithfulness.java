package org.dermatrail.content.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Whether a translation says what the article says. Words are the translator's: title, summary, headings, bodies,
 * statements, terms, search words, disclosure and attribution. All that somebody may rest on stays as it is: which
 * claims there are, what kind they are, how sure they are, what they apply to and where they come from.
 */
public final class Faithfulness {

    private static final String AS_IN_THE_ARTICLE = "must be as in the article";

    private final List<FieldFault> faults = new ArrayList<>();

    private Faithfulness() {}

    /** Where the translation departs from the article. */
    public static List<FieldFault> faults(Manuscript article, Manuscript translation) {
        Faithfulness check = new Faithfulness();
        check.same("/conditions", article.conditions(), translation.conditions());
        check.same("/codes", article.codes(), translation.codes());
        check.same("/reviewBy", article.reviewBy(), translation.reviewBy());
        check.same("/licence", article.licence(), translation.licence());
        check.sections(article.sections(), translation.sections());
        check.claims(article.claims(), translation.claims());
        check.same("/sources", article.sources(), translation.sources());
        return check.faults;
    }

    private void sections(List<Section> article, List<Section> translation) {
        if (differInNumber("/sections", article, translation)) {
            return;
        }
        for (int index = 0; index < article.size(); index++) {
            String place = "/sections/" + index;
            same(place + "/id", article.get(index).id(), translation.get(index).id());
            same(
                    place + "/claims",
                    article.get(index).claims(),
                    translation.get(index).claims());
        }
    }

    private void claims(List<Claim> article, List<Claim> translation) {
        if (differInNumber("/claims", article, translation)) {
            return;
        }
        for (int index = 0; index < article.size(); index++) {
            String place = "/claims/" + index;
            Claim said = article.get(index);
            Claim translated = translation.get(index);
            same(place + "/id", said.id(), translated.id());
            same(place + "/kind", said.kind(), translated.kind());
            same(place + "/certainty", said.certainty(), translated.certainty());
            same(place + "/appraisal", said.appraisal(), translated.appraisal());
            same(place + "/appliesTo", said.appliesTo(), translated.appliesTo());
            same(place + "/sources", said.sources(), translated.sources());
            same(place + "/shown", said.shown(), translated.shown());
            same(place + "/jurisdiction", said.jurisdiction(), translated.jurisdiction());
            same(place + "/asOf", said.asOf(), translated.asOf());
        }
    }

    private boolean differInNumber(String list, List<?> article, List<?> translation) {
        boolean differ = article.size() != translation.size();
        if (differ) {
            faults.add(new FieldFault(list, "must be the " + article.size() + " of the article, in its order"));
        }
        return differ;
    }

    private void same(String pointer, @Nullable Object article, @Nullable Object translation) {
        if (!Objects.equals(article, translation)) {
            faults.add(new FieldFault(pointer, AS_IN_THE_ARTICLE));
        }
    }
}
