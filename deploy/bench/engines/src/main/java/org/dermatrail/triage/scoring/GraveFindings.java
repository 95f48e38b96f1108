package org.dermatrail.triage.scoring;

import java.util.Collection;
import java.util.Set;
import org.dermatrail.triage.pathway.Pathway;

/** What scoring takes for grave, so that the peers are given the same. It stands in the package of scoring for that alone. */
public final class GraveFindings {

    private GraveFindings() {}

    /** Ids of the findings that speak for something grave. */
    public static Set<String> of(Collection<Pathway> pathways) {
        return Grave.findings(pathways);
    }
}
