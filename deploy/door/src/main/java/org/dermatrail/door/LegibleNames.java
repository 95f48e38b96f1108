package org.dermatrail.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token whose caller or clinic is named with control characters, halves of characters or marks that turn the
 * direction of writing round. No issuer means such a name; a database can't keep it, or would show another one.
 */
@ApplicationScoped
class LegibleNames implements SecurityIdentityAugmentor {

    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token && !isLegible(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("A name in the token is illegible"))
                : Uni.createFrom().item(identity);
    }

    private static boolean isLegible(JsonWebToken token) {
        Object clinic = token.getClaim("clinic");
        return Stream.of(token.getSubject(), token.getName(), clinic)
                .filter(Objects::nonNull)
                .noneMatch(name -> ILLEGIBLE.matcher(name.toString()).find());
    }
}
