package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private final Replicas three = new Replicas(List.of(
            URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"), URI.create("http://127.0.0.1:3")));

    @Test
    void eachComesFirstInTurn() {
        assertThat(List.of(first(), first(), first(), first())).containsExactly(1, 2, 3, 1);
    }

    @Test
    void onesThatAreUnwellComeLastButStay() {
        three.all().getFirst().found(false);

        for (int i = 0; i < 6; i++) {
            List<Replica> order = three.inTurn();
            assertThat(order).hasSize(3);
            assertThat(order.getLast().port()).isEqualTo(1);
        }
        assertThat(three.countWell()).isEqualTo(2);
    }

    @Test
    void allAreTriedWhenNoneIsWell() {
        three.all().forEach(replica -> replica.found(false));

        assertThat(three.inTurn()).hasSize(3);
    }

    @Test
    void anAddressHasASchemeAndAHost() {
        assertThatThrownBy(() -> new Replicas(List.of(URI.create("127.0.0.1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Replicas(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Replica(URI.create("http://content")).port()).isEqualTo(80);
        assertThat(new Replica(URI.create("http://content:81/")).at("/x")).isEqualTo(URI.create("http://content:81/x"));
    }

    private int first() {
        return three.inTurn().getFirst().port();
    }
}
