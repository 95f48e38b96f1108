package org.dermatrail.content.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.publishing.TextKey;
import org.jspecify.annotations.Nullable;

/** All comments, the oldest first. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    List<Comment> on(UUID draft, Keyset keyset) {
        return find("draft = ?1 and id > ?2 order by id", draft, keyset.afterId())
                .range(0, keyset.rows() - 1)
                .list();
    }

    /** Those about every text that an article ever had, in every language. */
    List<Comment> about(String slug, Keyset keyset) {
        return find("slug = ?1 and id > ?2 order by id", slug, keyset.afterId())
                .range(0, keyset.rows() - 1)
                .list();
    }

    /** The comment of this id, if it is on the draft. */
    @Nullable
    Comment on(UUID draft, UUID id) {
        return find("draft = ?1 and id = ?2", draft, id).firstResult();
    }

    /** What this author said about the text under the key, on its latest draft that has such a comment. */
    @Nullable
    Comment under(TextKey text, String author, String key) {
        return find(
                        "slug = ?1 and locale = ?2 and author = ?3 and idempotencyKey = ?4 order by id desc",
                        text.slug(),
                        text.locale(),
                        author,
                        key)
                .firstResult();
    }
}
