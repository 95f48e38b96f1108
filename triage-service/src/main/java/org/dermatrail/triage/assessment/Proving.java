package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.proof.Edition;
import org.dermatrail.triage.proof.Proof;
import org.dermatrail.triage.proof.Signing;
import org.dermatrail.triage.tenancy.Clinics;
import org.jspecify.annotations.Nullable;

/** Makes the proof of a kept scoring: from what was kept, never by scoring again, so that a check finds what changed. */
@ApplicationScoped
class Proving {

    private final Assessments assessments;
    private final StoredForm form;
    private final History history;
    private final Signing signing;
    private final Clinics clinics;

    Proving(Assessments assessments, StoredForm form, History history, Signing signing, Clinics clinics) {
        this.assessments = assessments;
        this.form = form;
        this.history = history;
        this.signing = signing;
        this.clinics = clinics;
    }

    /** What came of asking for a proof. */
    sealed interface Proven {}

    /** @param document canonical JSON */
    record Signed(String document) implements Proven {}

    record NoSuchScoring() implements Proven {}

    /** It was scored before knowledge and claims were kept, or with knowledge that this release can't read. */
    record NotKept() implements Proven {}

    record NoKey() implements Proven {}

    /** @param number of the scoring, null for the latest */
    Proven prove(String clinic, UUID id, @Nullable Integer number) {
        if (!signing.isPossible()) {
            return new NoKey();
        }
        return clinics.within(clinic, () -> {
            Optional<Assessment> found = assessments.byId(clinic, id);
            return found.flatMap(assessment -> assessments.entry(id, number == null ? assessment.scoring : number))
                    .map(entry -> prove(found.orElseThrow(), entry))
                    .orElseGet(NoSuchScoring::new);
        });
    }

    private Proven prove(Assessment assessment, ScoringEntry entry) {
        Optional<History.Basis> basis = history.of(entry);
        if (basis.isEmpty()) {
            return new NotKept();
        }
        Edition edition = basis.get().edition();
        Proof proof = Proof.of(
                new Proof.About(assessment.id, entry.clinic, entry.number, entry.reason, entry.recall, entry.scoredAt),
                form.report(assessment),
                edition,
                basis.get().claims().evidence(),
                form.scoring(entry),
                entry.evidenceDigest,
                entry.digest);
        return new Signed(signing.sign(proof, edition));
    }
}
