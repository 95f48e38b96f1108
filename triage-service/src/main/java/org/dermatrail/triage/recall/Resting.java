package org.dermatrail.triage.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which open assessments rest on claims: reads only. */
@ApplicationScoped
class Resting {

    private static final String OPEN_ON = """
            from reliance join assessment on assessment.id = reliance.assessment
            where reliance.claim = any(:claims) and assessment.status = 'open'""";

    private final EntityManager entities;

    Resting(EntityManager entities) {
        this.entities = entities;
    }

    /** How many rest on each; those that nothing rests on are left out. */
    Map<String, Integer> counts(Collection<String> claims) {
        Map<String, Integer> counts = new HashMap<>();
        List<?> rows = entities.createNativeQuery("select reliance.claim, count(*) " + OPEN_ON + " group by 1")
                .setParameter("claims", claims.toArray(String[]::new))
                .getResultList();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            counts.put((String) column[0], ((Number) column[1]).intValue());
        }
        return counts;
    }

    /** How many rest on at least one of them. */
    int affected(Collection<String> claims) {
        Object count = entities.createNativeQuery("select count(distinct assessment.id) " + OPEN_ON)
                .setParameter("claims", claims.toArray(String[]::new))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** The next ones in the order of their ids. */
    @SuppressWarnings("unchecked")
    List<UUID> next(Collection<String> claims, UUID after, int limit) {
        return (List<UUID>) entities.createNativeQuery("select distinct assessment.id " + OPEN_ON
                        + " and assessment.id > :after order by assessment.id limit :limit")
                .setParameter("claims", claims.toArray(String[]::new))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
