package org.dermatrail.content.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/** The drafts, at most one an article. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    Optional<Draft> of(String slug) {
        return Manuscript.isSlug(slug) ? find("slug", slug).firstResultOptional() : Optional.empty();
    }

    /**
     * Lets one transaction at a time work on whatever belongs to a slug, also before there is a row to lock. Released
     * when the transaction ends.
     */
    void lock(String slug) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) as locked")
                .setParameter(1, slug)
                .getSingleResult();
    }

    /** Locks both, always in the same order, so that two transactions can't wait for each other. */
    void lockAll(String slug, @Nullable String other) {
        Stream.of(slug, other == null ? slug : other).distinct().sorted().forEach(this::lock);
    }
}
