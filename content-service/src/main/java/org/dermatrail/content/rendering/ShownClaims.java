package org.dermatrail.content.rendering;

import java.util.List;
import java.util.Objects;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;

/** Which claims a patient sees. */
final class ShownClaims {

    private ShownClaims() {}

    /** The claims of a section that may be shown, in the section's order. */
    static List<Claim> of(Manuscript manuscript, Section section) {
        var claims = manuscript.claimsById();
        return section.claims().stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .filter(Claim::shown)
                .toList();
    }
}
