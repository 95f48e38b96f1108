package org.dermatrail.triage.recall;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.evidence.EvidenceChange;
import org.dermatrail.triage.evidence.EvidenceChanges;
import org.dermatrail.triage.governance.KnowledgeChange;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Outbox;

/**
 * Opens a recall in the transaction that changes the evidence or the knowledge. Claims that are merely new and that nothing
 * rests on, as most of an import are, open none; a change that nothing rests on is completed at once, so that the trail has
 * it.
 */
@ApplicationScoped
class RecallOpening {

    private final Recalls recalls;
    private final Shards shards;
    private final RecallEvents events;
    private final Outbox outbox;
    private final RecallConfig config;
    private final InstantSource clock;

    RecallOpening(
            Recalls recalls,
            Shards shards,
            RecallEvents events,
            Outbox outbox,
            RecallConfig config,
            InstantSource clock) {
        this.recalls = recalls;
        this.shards = shards;
        this.events = events;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    void open(@Observes EvidenceChanges changes) {
        Set<String> rested = recalls.restedOn(changes.articles().stream()
                .filter(RecallOpening::addsOnly)
                .flatMap(RecallOpening::ids)
                .toList());
        changes.articles().stream()
                .filter(change -> !addsOnly(change) || ids(change).anyMatch(rested::contains))
                .forEach(this::open);
    }

    private void open(EvidenceChange change) {
        open(new Recall(
                UuidCreator.getTimeOrderedEpoch(),
                change.article(),
                change.revision(),
                change.claims(),
                List.of(),
                change.version(),
                change.cause(),
                clock.instant(),
                null));
    }

    void open(@Observes KnowledgeChange change) {
        open(new Recall(
                UuidCreator.getTimeOrderedEpoch(),
                null,
                null,
                List.of(),
                change.pathways(),
                change.version(),
                null,
                clock.instant(),
                null));
    }

    private void open(Recall recall) {
        Instant now = recall.openedAt();
        recalls.add(recall);
        RecallCounts counts = recalls.counts(recall.id());
        List<Event> announced = new ArrayList<>();
        announced.add(events.opened(recall, counts));
        if (counts.affected() == 0) {
            recalls.complete(recall.id(), now);
            announced.add(events.completed(recall, now, counts));
        } else {
            for (UUID shard : shards.cut(recall, counts.affected(), config.shard())) {
                announced.add(events.shard(recall, shard, now));
            }
        }
        outbox.append(announced);
    }

    private static Stream<String> ids(EvidenceChange change) {
        return change.claims().stream().map(ClaimChange::claim);
    }

    private static boolean addsOnly(EvidenceChange change) {
        return change.claims().stream().allMatch(claim -> claim.change() == ClaimChange.Kind.ADDED);
    }
}
