package org.dermatrail.triage.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dermatrail.triage.pathway.InvalidKnowledge;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.problem.NotReady;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.tenancy.Clinics;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads pathways, their versions and their trail. */
@ApplicationScoped
class PathwayReading {

    private static final int SHOWN = 200;

    private final InForce inForce;
    private final Versions versions;
    private final Trail trail;
    private final Clinics clinics;

    PathwayReading(InForce inForce, Versions versions, Trail trail, Clinics clinics) {
        this.inForce = inForce;
        this.versions = versions;
        this.trail = trail;
        this.clinics = clinics;
    }

    /** A pathway in both forms. */
    record Found(PathwayView view, String body, String tag) {}

    /** The versions of a pathway. */
    record Listed(VersionView.All view, String tag) {}

    /** The trail of a pathway. */
    @Schema(name = "PathwayHistory")
    record History(List<Trail.Entry> items) {}

    PathwayView.All all() {
        return clinics.overAll(
                () -> PathwayView.All.of(inForce.now().pathways(), versions.active(), versions.withoutActive()));
    }

    Vocabulary vocabulary() {
        return inForce.now().pathways().vocabulary();
    }

    /** @param number null for the version in force */
    Optional<Found> one(String id, @Nullable Integer number) {
        return clinics.overAll(() -> {
            Optional<Version> version = number == null ? versions.active(id) : versions.of(id, number);
            Pathways pathways = inForce.now().pathways();
            return version.map(found -> new Found(view(found, pathways), found.body(), tag(id)));
        });
    }

    Optional<Listed> versions(String id) {
        return clinics.overAll(() -> {
            List<VersionView> all =
                    versions.of(id).stream().map(VersionView::of).toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(new Listed(new VersionView.All(all), tag(id)));
        });
    }

    History history(String id) {
        return clinics.overAll(() -> new History(trail.of(id, SHOWN)));
    }

    private String tag(String id) {
        return versions.changes(id).orElseThrow().toString();
    }

    private static PathwayView view(Version version, Pathways pathways) {
        try {
            return PathwayView.of(
                    PathwayReader.read(version.pathway() + ".yaml", version.body(), pathways.vocabulary()),
                    version.state());
        } catch (InvalidKnowledge foreign) {
            throw new NotReady("A version that was kept can't be read any more");
        }
    }
}
