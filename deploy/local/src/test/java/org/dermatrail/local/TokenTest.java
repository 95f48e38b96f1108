package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    @TempDir
    Path data;

    @Test
    void aTokenIsVerifiedByThePublishedKeysAndNamesWhatWasAsked() throws Exception {
        Issuer issuer = Issuer.open(DataFolder.issuerOf(data));

        JwtClaims claims =
                verified(issuer, Token.token(data, List.of("portal,clinician", "north", "--subject", "nurse")));

        assertThat(claims.getStringListClaimValue("roles")).containsExactly("portal", "clinician");
        assertThat(claims.getStringClaimValue("clinic")).isEqualTo("north");
        assertThat(claims.getSubject()).isEqualTo("nurse");
    }

    @Test
    void clinicAndSubjectHaveDefaultsAndTwoRolesAreTwoPeople() throws Exception {
        Issuer issuer = Issuer.open(DataFolder.issuerOf(data));

        JwtClaims editor = verified(issuer, Token.token(data, List.of("editor")));
        JwtClaims reviewer = verified(issuer, Token.token(data, List.of("reviewer")));

        assertThat(editor.getStringClaimValue("clinic")).isEqualTo("demo");
        assertThat(editor.getSubject()).isNotEqualTo(reviewer.getSubject());
    }

    @Test
    void thePublishedKeysHoldNoSecret() throws Exception {
        Issuer issuer = Issuer.open(DataFolder.issuerOf(data));

        assertThat(Files.readString(issuer.publicKeys())).doesNotContain("\"d\"");
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheRoles() {
        assertThatThrownBy(() -> Token.token(data, List.of("portal,nurse")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'nurse'")
                .hasMessageContaining("reviewer");
    }

    @Test
    void withoutAnIssuerItSaysWhatToRunAndMakesNone() {
        assertThatThrownBy(() -> Token.token(data, List.of("portal")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deploy/up");
        assertThat(DataFolder.issuerOf(data)).doesNotExist();
    }

    @Test
    void wordsThatAreNotUnderstoodAreRefused() {
        assertThatThrownBy(() -> Token.token(data, List.of("portal", "demo", "more")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Token.token(data, List.of("portal", "--clinic", "x")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Token.token(data, List.of())).isInstanceOf(Refusal.class);
    }

    private static JwtClaims verified(Issuer issuer, String token) throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(issuer.publicKeys()));
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setExpectedIssuer(Issuer.NAME)
                .setExpectedAudience(Issuer.AUDIENCE)
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .build();
        return consumer.processToClaims(token);
    }
}
