package org.dermatrail.triage.governance;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dermatrail.triage.governance.KnowledgeChange.Kind;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.dermatrail.triage.governance.Version.Origin;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.tenancy.Clinics;
import org.dermatrail.triage.wire.Canonical;
import org.jboss.logging.Logger;

/**
 * Lays the files that come with a release into the database at the start, each once, known by its digest. A file that is
 * new is in force at once, unless a clinic has its own version in force or has retired the pathway; then it is offered.
 */
@ApplicationScoped
class Laying {

    private static final Logger LOG = Logger.getLogger(Laying.class);
    private static final Pattern NUMBER = Pattern.compile("(?m)^version:[ \\t]*\\d+");

    private final Versions versions;
    private final Assembly assembly;
    private final Trail trail;
    private final Enactment enactment;
    private final InstantSource clock;

    Laying(Versions versions, Assembly assembly, Trail trail, Enactment enactment, InstantSource clock) {
        this.versions = versions;
        this.assembly = assembly;
        this.trail = trail;
        this.enactment = enactment;
        this.clock = clock;
    }

    /** Before anything scores; knowledge that does not go together keeps the service from starting. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event,
            KnowledgeSource source,
            Knowledge knowledge,
            Clinics clinics) {
        enactment.prepare();
        clinics.overAll(() -> {
            lay(source, knowledge);
            return null;
        });
    }

    /** Lays these documents down, within the running transaction. */
    void lay(KnowledgeSource source, Knowledge knowledge) {
        enactment.begin();
        Instant now = clock.instant();
        source.words().forEach((name, body) -> assembly.bring(name, body, now));
        List<PathwayChange> changes = new ArrayList<>();
        List<String> names = source.pathways();
        for (int i = 0; i < names.size(); i++) {
            lay(knowledge.pathways().get(i), names.get(i), source.document(names.get(i)), now)
                    .ifPresent(changes::add);
        }
        enactment.complete(changes);
    }

    private Optional<PathwayChange> lay(Pathway pathway, String document, String body, Instant now) {
        String shipped = Canonical.digestOfText(body);
        versions.begin(pathway.id(), document);
        List<Version> known = versions.of(pathway.id());
        if (known.stream().anyMatch(each -> shipped.equals(each.shipped()))) {
            return Optional.empty();
        }
        boolean taken = known.stream().anyMatch(each -> each.version() >= pathway.version());
        int number = taken ? versions.next(pathway.id()) : pathway.version();
        String numbered = taken ? numbered(body, number) : body;
        boolean free = known.stream().allMatch(each -> each.origin() == Origin.RELEASE)
                        && known.stream().noneMatch(each -> each.state() == State.RETIRED)
                || known.stream().anyMatch(each -> each.state() == State.ACTIVE && each.origin() == Origin.RELEASE);
        versions.add(new Version(
                pathway.id(),
                number,
                State.OFFERED,
                Origin.RELEASE,
                numbered,
                Canonical.digestOfText(numbered),
                shipped,
                List.of(Trail.RELEASE),
                null,
                now));
        trail.note(pathway.id(), Step.SHIP, number, Trail.RELEASE, null, numbered, now);
        if (!free) {
            LOG.warnf(
                    "Pathway %s: version %d of this release is offered; the clinic's own decision stands",
                    pathway.id(), number);
            return Optional.empty();
        }
        versions.activate(pathway.id(), number);
        trail.note(pathway.id(), Step.ACTIVATE, number, Trail.RELEASE, null, numbered, now);
        return Optional.of(new PathwayChange(pathway.id(), number, Kind.ACTIVATED));
    }

    /** The same text under another number: a clinic's own version has the one that the release gave it. */
    private static String numbered(String body, int number) {
        Matcher version = NUMBER.matcher(body);
        if (!version.find()) {
            throw new IllegalStateException("A pathway of the release has no line with its version");
        }
        return version.replaceFirst("version: " + number);
    }
}
