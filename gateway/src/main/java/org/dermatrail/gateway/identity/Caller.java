package org.dermatrail.gateway.identity;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds an accepted token.
 *
 * @param clinic the tenant, or null for one who belongs to none, such as an editor
 * @param expires when the token ends, and with it every live stream opened on it
 */
public record Caller(String subject, @Nullable String clinic, Set<Role> roles, Instant expires) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles is held; an empty set asks for none. */
    public boolean holdsOneOf(Set<Role> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(roles, wanted);
    }
}
