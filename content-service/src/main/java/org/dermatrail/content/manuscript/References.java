package org.dermatrail.content.manuscript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dermatrail.content.problem.FieldFault;

/** What refers to what in a manuscript: ids are unique, and whatever is named is there. */
final class References {

    /**
     * The words of addresses below {@code /v1/articles/}, and some that may become such words: an article of that name
     * would be hidden by them, or be mistaken for them.
     */
    private static final Set<String> RESERVED = Set.of(
            "import",
            "imports",
            "export",
            "draft",
            "drafts",
            "submit",
            "approve",
            "reject",
            "publish",
            "schedule",
            "unschedule",
            "withdraw",
            "restore",
            "resolve",
            "revisions",
            "diff",
            "translations",
            "comments",
            "history",
            "quality",
            "impact",
            "source",
            "search",
            "suggestions",
            "claims",
            "reviews",
            "due",
            "feed");

    private References() {}

    static List<FieldFault> faults(Manuscript manuscript) {
        List<FieldFault> faults = new ArrayList<>();
        if (RESERVED.contains(manuscript.slug())) {
            faults.add(new FieldFault("/slug", "is an address of its own and no article's"));
        }
        if (!LanguageTag.isKnown(manuscript.locale())) {
            faults.add(new FieldFault("/locale", "must be a language that there is, such as en or en-GB"));
        }
        codes(manuscript, faults);
        LocalDate reviewBy = manuscript.reviewBy();
        if (reviewBy != null && (reviewBy.getYear() < 1900 || reviewBy.getYear() > 9999)) {
            faults.add(new FieldFault("/reviewBy", "must be a day from 1900 to 9999"));
        }
        repeated("/sections", manuscript.sections(), Section::id, faults);
        repeated("/claims", manuscript.claims(), Claim::id, faults);
        repeated("/sources", manuscript.sources(), Source::id, faults);
        if (faults.isEmpty()) {
            claims(manuscript, faults);
            sections(manuscript, faults);
        }
        return faults;
    }

    private static void codes(Manuscript manuscript, List<FieldFault> faults) {
        for (int index = 0; index < manuscript.codes().size(); index++) {
            Code code = manuscript.codes().get(index);
            CodeShape shape = CodeShape.of(code.system());
            if (!shape.fits(code.code())) {
                faults.add(new FieldFault("/codes/" + index + "/code", shape.demand()));
            }
        }
    }

    private static <T> void repeated(String list, List<T> items, Function<T, String> id, List<FieldFault> faults) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(id.apply(items.get(index)))) {
                faults.add(new FieldFault(list + "/" + index + "/id", "is used twice in this list"));
            }
        }
    }

    private static void claims(Manuscript manuscript, List<FieldFault> faults) {
        Set<String> sources = manuscript.sourcesById().keySet();
        for (int index = 0; index < manuscript.claims().size(); index++) {
            Claim claim = manuscript.claims().get(index);
            if (!claim.id().startsWith(manuscript.slug() + "/")) {
                faults.add(new FieldFault("/claims/" + index + "/id", "must start with the slug of the article and /"));
            }
            missing("/claims/" + index + "/sources", claim.sources(), sources, "no source has this id", faults);
        }
    }

    private static void sections(Manuscript manuscript, List<FieldFault> faults) {
        Map<String, Claim> claims = manuscript.claimsById();
        for (int index = 0; index < manuscript.sections().size(); index++) {
            Section section = manuscript.sections().get(index);
            missing(
                    "/sections/" + index + "/claims",
                    section.claims(),
                    claims.keySet(),
                    "no claim of this article has this id",
                    faults);
        }
    }

    private static void missing(
            String list, List<String> named, Set<String> known, String detail, List<FieldFault> faults) {
        for (int index = 0; index < named.size(); index++) {
            if (!known.contains(named.get(index))) {
                faults.add(new FieldFault(list + "/" + index, detail));
            }
        }
    }
}
