package org.dermatrail.triage.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Places;
import org.dermatrail.triage.pathway.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a text.
 *
 * @param pathway null when it can't be read
 * @param lasting what is to be said whatever becomes of the claims
 * @param claims what is to be said of the claims that it cites
 */
record Checked(Basis basis, @Nullable Pathway pathway, Places places, List<Remark> lasting, List<Remark> claims) {

    /** All of it: errors before warnings, each in the order of the text. */
    List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(lasting);
        all.addAll(claims);
        return all.stream()
                .sorted(Comparator.comparing(Remark::weight)
                        .thenComparing(Remark::line)
                        .thenComparing(Remark::column))
                .distinct()
                .toList();
    }

    boolean forbids() {
        return lasting.stream().anyMatch(Remark::forbids) || claims.stream().anyMatch(Remark::forbids);
    }
}
