package org.dermatrail.gateway.routing;

import java.util.Set;
import org.dermatrail.gateway.identity.Role;

/** Who may pass to a route. */
sealed interface Access {

    /** Everybody; a token, if one is sent, still has to hold. */
    record Anyone() implements Access {}

    /** Whoever holds a token with one of the roles; an empty set leaves the roles to the service behind. */
    record Bearer(Set<Role> roles) implements Access {
        public Bearer {
            roles = Set.copyOf(roles);
        }

        static Bearer of(Role... roles) {
            return new Bearer(Set.of(roles));
        }
    }
}
