package org.dermatrail.triage.proof;

import java.util.List;

/** What came of checking a proof. */
sealed interface Verdict {

    /** Scoring again gives exactly what was signed. */
    record Identical(Proof proof, String keyId) implements Verdict {}

    /** Signed as it stands, but scoring again gives something else. */
    record Different(Proof proof, String keyId, List<Difference> differences) implements Verdict {}

    /** Not a proof, not by whom one trusts, or changed since. */
    record Rejected(String why) implements Verdict {}
}
