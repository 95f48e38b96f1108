package org.dermatrail.triage.recall;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work of recalls: ranges of assessment ids with a checkpoint each. */
@ApplicationScoped
class Shards {

    private final EntityManager entities;

    Shards(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A shard at work.
     *
     * @param doneTo the last assessment that was worked, null at the beginning
     */
    record Shard(UUID id, UUID recall, UUID first, @Nullable UUID doneTo, UUID last) {}

    /** Cuts the affected assessments into ranges of about this size. @return the ids of the shards */
    List<UUID> cut(Recall recall, int affected, int size) {
        int count = Math.ceilDiv(affected, size);
        List<?> ranges = entities.createNativeQuery("""
                        select min(cast(id as text)), max(cast(id as text)) from (
                            select id, ntile(:count) over (order by id) as tile from (%s) affected) tiled
                        group by tile order by tile""".formatted(Affected.by(recall)))
                .setParameter("count", count)
                .setParameter("claims", recall.claimIds().toArray(String[]::new))
                .getResultList();
        List<UUID> shards = new ArrayList<>();
        for (Object range : ranges) {
            Object[] ends = (Object[]) range;
            UUID id = UuidCreator.getTimeOrderedEpoch();
            entities.createNativeQuery("""
                            insert into recall_shard (id, recall, first_assessment, last_assessment, announced_at)
                            values (:id, :recall, :first, :last, :now)""")
                    .setParameter("id", id)
                    .setParameter("recall", recall.id())
                    .setParameter("first", UUID.fromString((String) ends[0]))
                    .setParameter("last", UUID.fromString((String) ends[1]))
                    .setParameter("now", recall.openedAt().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            shards.add(id);
        }
        return shards;
    }

    /** Takes the shard until the running transaction ends; empty when it is done. A second worker waits here. */
    Optional<Shard> take(UUID id) {
        List<?> found = entities.createNativeQuery("""
                        select recall, first_assessment, done_to, last_assessment
                        from recall_shard where id = :id and not done for update""").setParameter("id", id).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Shard(id, (UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3]));
    }

    /**
     * The next assessments of a shard that rest on the claims as they were before, in the order of their ids. Those that a
     * newer recall will score again are left to it, so that each new scoring names the recall that it is due to.
     */
    @SuppressWarnings("unchecked")
    List<UUID> next(Shard shard, Recall recall, List<String> newer, int limit) {
        return (List<UUID>) entities.createNativeQuery("""
                        select assessment.id from assessment
                        where id >= :first and id <= :last and id > coalesce(:done, cast('00000000-0000-0000-0000-000000000000' as uuid))
                          and status = 'open' and evidence_version < :version
                          and (:all or exists (select 1 from reliance
                                      where reliance.assessment = assessment.id and reliance.claim = any(:claims)))
                          and not exists (select 1 from reliance
                                          where reliance.assessment = assessment.id and reliance.claim = any(:newer))
                        order by id limit :limit""")
                .setParameter("first", shard.first())
                .setParameter("done", shard.doneTo())
                .setParameter("last", shard.last())
                .setParameter("version", recall.evidenceVersion())
                .setParameter("all", recall.concernsAll())
                .setParameter("claims", recall.claimIds().toArray(String[]::new))
                .setParameter("newer", newer.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }

    /** @return what is left of the shard */
    Shard checkpoint(Shard shard, UUID worked, Instant now) {
        entities.createNativeQuery("update recall_shard set done_to = :worked, announced_at = :now where id = :id")
                .setParameter("id", shard.id())
                .setParameter("worked", worked)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new Shard(shard.id(), shard.recall(), shard.first(), worked, shard.last());
    }

    void done(Shard shard) {
        entities.createNativeQuery("update recall_shard set done = true where id = :id")
                .setParameter("id", shard.id())
                .executeUpdate();
    }

    /** Shards that nobody has worked since then, now counted as announced again. */
    @SuppressWarnings("unchecked")
    List<Object[]> abandoned(Instant since, Instant now) {
        return (List<Object[]>) entities.createNativeQuery("""
                        update recall_shard set announced_at = :now
                        where id in (select id from recall_shard where not done and announced_at < :since
                                     limit 100 for update skip locked)
                        returning id, recall""")
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }
}
