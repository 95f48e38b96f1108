package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.gateway.live.Position.Partition;

class PositionPropertyTest {

    @Property
    void anIdReadsBackAsThePositionItCameFrom(@ForAll("positions") Position position) {
        assertThat(Position.parse(position.id())).contains(position);
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        Position.parse(text).ifPresent(position -> assertThat(position.id()).isNotEmpty());
    }

    @Provide
    Arbitrary<Position> positions() {
        Arbitrary<Partition> partitions = Combinators.combine(
                        Arbitraries.of(Topic.class), Arbitraries.integers().between(0, 999_999))
                .as(Partition::new);
        Arbitrary<Long> offsets = Arbitraries.longs().between(0, 999_999_999_999_999_999L);
        return Arbitraries.maps(partitions, offsets)
                .ofMaxSize(40)
                .map((Map<Partition, Long> next) -> Position.of(next));
    }
}
