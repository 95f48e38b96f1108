package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dermatrail.gateway.live.Position.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void theIdNamesEveryPartitionInOrder() {
        Position position = Position.of(Map.of(
                new Partition(Topic.RECALL, 0), 3L,
                new Partition(Topic.ARTICLE, 10), 1L,
                new Partition(Topic.ARTICLE, 2), 12L));

        assertThat(position.id()).isEqualTo("a2-12.a10-1.r0-3");
    }

    @Test
    void theBeginningOfEverythingHasAnIdToo() {
        assertThat(Position.of(Map.of()).id()).isEqualTo("-");
        assertThat(Position.parse("-")).contains(Position.of(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "a0",
                "a0-",
                "a0-1.",
                ".a0-1",
                "a0-1,a1-2",
                "x0-1",
                "A0-1",
                "a0--1",
                "a00-1",
                "a0-01",
                "a0-1.a0-5",
                "a-1",
                " a0-1",
                "a0-1\n",
                "a1234567-1",
                "a0-1234567890123456789"
            })
    void anythingElseIsNoId(String id) {
        assertThat(Position.parse(id)).isEmpty();
    }

    @Test
    void anEndlessIdIsNoId() {
        assertThat(Position.parse("a0-1" + ".a0-1".repeat(1000))).isEmpty();
    }
}
