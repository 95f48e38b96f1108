package org.dermatrail.gateway.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the product, as tokens name them in lower case. */
public enum Role {
    PORTAL,
    CLINICIAN,
    EDITOR,
    REVIEWER,
    SUBSCRIBER,
    ADMIN,
    IMPORTER;

    /** The role of that name; issuers may carry roles of other products too, which are none of ours. */
    static Optional<Role> named(String name) {
        return Stream.of(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
