package org.dermatrail.content.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dermatrail.content.problem.FieldFault;

/**
 * What a text may not bring in. These rules grow with the service, so they hold for what is new: an article whose name
 * became the word of an address, or whose code looks wrong today, was taken in once and can still be edited.
 */
public final class Admission {

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

    private Admission() {}

    /**
     * What is wrong with what a text, sound by itself, brings in.
     *
     * @param before the texts of the same slug that it takes the place of, none where it is the first
     */
    public static List<FieldFault> faults(Manuscript text, Manuscript... before) {
        List<FieldFault> faults = new ArrayList<>();
        if (before.length == 0 && RESERVED.contains(text.slug())) {
            faults.add(new FieldFault("/slug", "is an address of its own and no article's"));
        }
        Set<Code> known = new HashSet<>();
        Stream.of(before).map(Manuscript::codes).forEach(known::addAll);
        for (int index = 0; index < text.codes().size(); index++) {
            Code code = text.codes().get(index);
            CodeShape shape = CodeShape.of(code.system());
            if (!known.contains(code) && !shape.fits(code.code())) {
                faults.add(new FieldFault("/codes/" + index + "/code", shape.demand()));
            }
        }
        return faults;
    }
}
