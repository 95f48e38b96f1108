package org.dermatrail.content.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.ControlCharacters;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token whose caller or clinic is named with control characters, halves of characters or marks that turn the
 * direction of writing round. No issuer means such a name; the trail can't keep it, or would show another one.
 */
@ApplicationScoped
class LegibleNames implements SecurityIdentityAugmentor {

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
                .map(Object::toString)
                .noneMatch(name -> ControlCharacters.areIn(name) || name.chars().anyMatch(Character::isISOControl));
    }
}
