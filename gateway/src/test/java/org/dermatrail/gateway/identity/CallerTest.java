package org.dermatrail.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final Caller editor = new Caller("ed", null, Set.of(Role.EDITOR), Instant.EPOCH);

    @Test
    void holdsARoleOutOfSeveral() {
        assertThat(editor.holdsOneOf(Set.of(Role.EDITOR, Role.ADMIN))).isTrue();
        assertThat(editor.holdsOneOf(Set.of(Role.PORTAL, Role.ADMIN))).isFalse();
    }

    @Test
    void noWishedRoleIsHeldByAll() {
        assertThat(editor.holdsOneOf(Set.of())).isTrue();
    }

    @Test
    void rolesAreNamedInLowerCaseAndForeignOnesAreNone() {
        assertThat(Role.named("reviewer")).contains(Role.REVIEWER);
        assertThat(Role.named("REVIEWER")).isEmpty();
        assertThat(Role.named("offline_access")).isEmpty();
    }
}
