package org.dermatrail.content.rendering;

import java.util.List;
import java.util.Objects;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;

/** The reviewer's terms as a patient understands them, and which claims a patient sees. */
public final class PlainWords {

    private PlainWords() {}

    public static String of(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> "we are very sure";
            case MODERATE -> "we are fairly sure";
            case LOW -> "we are not very sure";
            case VERY_LOW -> "we are not sure at all";
        };
    }

    public static String of(Appraisal appraisal) {
        return switch (appraisal) {
            case SUPPORTED -> "good evidence supports this";
            case LIMITED -> "there is some evidence, but not much";
            case DISPUTED -> "experts disagree";
            case UNSUPPORTED -> "you may read this, but no good evidence supports it";
            case UNSAFE_UNQUALIFIED -> "not safe to follow without the conditions named here";
        };
    }

    /** The claims of a section that may be shown, in the section's order. */
    static List<Claim> shown(Manuscript manuscript, Section section) {
        var claims = manuscript.claimsById();
        return section.claims().stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .filter(Claim::shown)
                .toList();
    }
}
