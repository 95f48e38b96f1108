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

    private References() {}

    static List<FieldFault> faults(Manuscript manuscript) {
        List<FieldFault> faults = new ArrayList<>();
        if (!LanguageTag.isKnown(manuscript.locale())) {
            faults.add(new FieldFault("/locale", "must be a language that there is, such as en or en-GB"));
        }
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
