package org.dermatrail.triage.recall;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.assessment.Rescoring;
import org.dermatrail.triage.assessment.Rescoring.Occasion;
import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.outbox.Event;
import org.dermatrail.triage.outbox.Outbox;
import org.dermatrail.triage.recall.Shards.Shard;
import org.dermatrail.triage.tenancy.Clinics;

/**
 * Works a shard to its end, a {@link Stint} a transaction: read, score in memory, write what changed with its events and
 * the checkpoint. Killed in between, it goes on from the checkpoint, here or on another replica.
 */
@ApplicationScoped
class RecallWorker {

    private final Recalls recalls;
    private final Shards shards;
    private final EvidenceProjection evidence;
    private final Rescoring rescoring;
    private final RecallEvents events;
    private final Outbox outbox;
    private final Clinics clinics;
    private final RecallConfig config;
    private final InstantSource clock;

    RecallWorker(
            Recalls recalls,
            Shards shards,
            EvidenceProjection evidence,
            Rescoring rescoring,
            RecallEvents events,
            Outbox outbox,
            Clinics clinics,
            RecallConfig config,
            InstantSource clock) {
        this.recalls = recalls;
        this.shards = shards;
        this.evidence = evidence;
        this.rescoring = rescoring;
        this.events = events;
        this.outbox = outbox;
        this.clinics = clinics;
        this.config = config;
        this.clock = clock;
    }

    void work(UUID shard) {
        boolean more = true;
        while (more) {
            more = clinics.overAll(() -> shards.take(shard).map(this::batch).orElse(false));
        }
    }

    /** @return whether there may be more */
    private boolean batch(Shard shard) {
        evidence.hold();
        Recall recall = recalls.byId(shard.recall()).orElseThrow();
        if (!recalls.isOvertaken(recall) && mayLeaveSome(shard, recall)) {
            return true;
        }
        shards.done(shard);
        complete(recall);
        return false;
    }

    private boolean mayLeaveSome(Shard shard, Recall recall) {
        List<String> newer = recalls.claimsOfNewer(recall);
        Stint stint = new Stint(config.batch(), config.hold(), clock);
        Shard rest = shard;
        do {
            int most = stint.portion();
            List<UUID> ids = shards.next(rest, recall, newer, most);
            if (!ids.isEmpty()) {
                rescore(ids, recall);
                rest = shards.checkpoint(rest, ids.getLast(), clock.instant());
            }
            if (ids.size() < most) {
                return false;
            }
            stint.did(ids.size());
        } while (stint.goesOn());
        return true;
    }

    private void rescore(List<UUID> ids, Recall recall) {
        rescoring
                .rescore(ids, new Occasion(recall.id(), recall.cause(), recall::reason))
                .forEach((clinic, tally) ->
                        recalls.count(recall.id(), clinic, tally.raised(), tally.lowered(), tally.failed()));
    }

    private void complete(Recall recall) {
        Instant now = clock.instant();
        if (recalls.complete(recall.id(), now)) {
            outbox.append(List.of(events.completed(recall, now, recalls.counts(recall.id()))));
        }
    }

    /** Announces shards again that nobody works, as after a broker that lost its log. */
    void sweep() {
        clinics.overAll(() -> {
            Instant now = clock.instant();
            List<Event> announced = new ArrayList<>();
            for (Object[] abandoned : shards.abandoned(now.minus(config.abandoned()), now)) {
                recalls.byId((UUID) abandoned[1])
                        .ifPresent(recall -> announced.add(events.shard(recall, (UUID) abandoned[0], now)));
            }
            outbox.append(announced);
            return null;
        });
    }
}
