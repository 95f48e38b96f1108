package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.dermatrail.triage.governance.Version.Origin;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** Moves versions through their states, each move with its row of the trail, within the running transaction. */
@ApplicationScoped
class Life {

    private final Drafts drafts;
    private final Versions versions;
    private final Assembly assembly;
    private final Trail trail;

    Life(Drafts drafts, Versions versions, Assembly assembly, Trail trail) {
        this.drafts = drafts;
        this.versions = versions;
        this.assembly = assembly;
        this.trail = trail;
    }

    Optional<Draft> draft(String pathway) {
        return drafts.of(pathway);
    }

    Optional<Draft> lockedDraft(String pathway) {
        return drafts.locked(pathway);
    }

    /** Counts the changes of a pathway; empty when there is no such pathway. */
    Optional<Long> changes(String pathway) {
        return versions.changes(pathway);
    }

    /** The same, and nobody else changes the pathway before the running transaction ends. */
    Optional<Long> lockedChanges(String pathway) {
        return versions.changesLocked(pathway);
    }

    Optional<Version> version(String pathway, int number) {
        return versions.of(pathway, number);
    }

    Optional<Version> active(String pathway) {
        return versions.active(pathway);
    }

    /** Whether a release ever brought a version of it. */
    boolean isShipped(String pathway) {
        return versions.of(pathway).stream().anyMatch(each -> each.origin() == Origin.RELEASE);
    }

    /** Makes a version of the draft and puts it in force. */
    Version take(Draft draft, int number, String who, @Nullable String why, Instant now) {
        String pathway = draft.pathway();
        versions.begin(pathway, assembly.document(pathway));
        Version version = new Version(
                pathway,
                number,
                State.SUPERSEDED,
                Origin.CLINIC,
                draft.body(),
                Canonical.digestOfText(draft.body()),
                null,
                draft.authors(),
                draft.reviewer(),
                now);
        versions.add(version);
        drafts.delete(pathway);
        return activate(version, who, why, now);
    }

    Version activate(Version version, String who, @Nullable String why, Instant now) {
        versions.activate(version.pathway(), version.version());
        trail.note(version.pathway(), Step.ACTIVATE, version.version(), who, why, version.body(), now);
        return version.in(State.ACTIVE);
    }

    Version retire(Version version, String who, String why, Instant now) {
        versions.retire(version.pathway(), version.version());
        trail.note(version.pathway(), Step.RETIRE, version.version(), who, why, version.body(), now);
        return version.in(State.RETIRED);
    }
}
