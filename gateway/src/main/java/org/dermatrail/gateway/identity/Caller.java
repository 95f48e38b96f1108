package org.dermatrail.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds an accepted token.
 *
 * @param clinic the tenant, or null for one who belongs to none, such as an editor
 * @param expires when the token ends, and with it every live stream opened on it
 */
public record Caller(String subject, @Nullable String clinic, Set<Role> roles, Instant expires) {

    private static final String KEY = Caller.class.getName();

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Who sent this request; only where a token is demanded at the door. */
    public static Caller of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY), "a route without a caller asks for one");
    }

    /** Notes on the request who sent it. */
    public void attachTo(RoutingContext context) {
        context.put(KEY, this);
    }

    /** Whether one of the roles is held; an empty set asks for none. */
    public boolean holdsOneOf(Set<Role> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(roles, wanted);
    }
}
