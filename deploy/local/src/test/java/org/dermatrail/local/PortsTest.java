package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortsAreAccepted() throws IOException {
        Ports ports = Ports.free();

        assertThatCode(() -> ports.requireFree(1)).doesNotThrowAnyException();
    }

    @Test
    void freePortsAreNoneThatAnOutgoingConnectionIsGivenAndNeverTheSameTwice() throws IOException {
        Ports some = Ports.free();
        Ports others = Ports.free();

        assertThat(List.of(some.gateway(), some.kafka() + Ports.STEP, others.gateway(), others.kafka() + Ports.STEP))
                .allSatisfy(port -> assertThat(port).isBetween(20_000, 29_999));
        assertThat(others.gateway()).isNotEqualTo(some.gateway());
    }

    @Test
    void aTakenPortIsToldWithTheVariableThatMovesIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports =
                    new Ports(free.gateway(), free.content(), other.getLocalPort(), free.postgres(), free.kafka());

            assertThatThrownBy(() -> ports.requireFree(1))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("DERMATRAIL_TRIAGE_PORT");
        }
    }

    @Test
    void theSecondReplicaMayNotTakeThePortOfAnotherPart() throws IOException {
        Ports free = Ports.free();
        Ports ports = new Ports(free.gateway(), free.gateway() + 10, free.triage(), free.postgres(), free.kafka());

        assertThatThrownBy(() -> ports.requireFree(2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meant for both");
    }
}
