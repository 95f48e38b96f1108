package org.dermatrail.triage.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** Answers a request that comes again under its idempotency key as it was answered the first time. */
@ApplicationScoped
public class Repeating {

    private final Assessments assessments;
    private final Overrides overrides;
    private final IdempotencyKeys keys;
    private final SealedText sealing;
    private final StoredForm form;

    Repeating(Assessments assessments, Overrides overrides, IdempotencyKeys keys, SealedText sealing, StoredForm form) {
        this.assessments = assessments;
        this.overrides = overrides;
        this.keys = keys;
        this.sealing = sealing;
        this.form = form;
    }

    /** Takes the key for this request, within the running transaction; not null when it was taken before. */
    @Nullable
    public Opened claim(String clinic, String key, Object posted, UUID id) {
        String request = Canonical.digest(form.write(posted));
        Optional<IdempotencyKeys.Taken> taken = keys.take(clinic, key, sealing.seal(id, request), id);
        if (taken.isEmpty()) {
            return null;
        }
        UUID first = taken.get().assessment();
        if (!sealing.open(first, taken.get().request()).equals(request)) {
            return new Opened.KeyReused();
        }
        Assessment assessment = assessments.byId(clinic, first).orElseThrow();
        var carried = overrides.of(first).stream()
                .filter(judgement -> judgement.carriedFrom() != null)
                .toList();
        return new Opened.Repeated(
                form.view(assessment, assessments.entry(first, 1).orElseThrow()).with(carried));
    }
}
