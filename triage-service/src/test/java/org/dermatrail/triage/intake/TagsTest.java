package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

    private final Tags tags = new Tags(4, new int[] {2, 5, 9});

    @Test
    void theLongestStretchOfAClassCounts() {
        tags.add(5, 7);
        tags.add(5, 6);
        tags.add(7, 6);

        assertThat(tags.endOf(2)).isEqualTo(5);
        assertThat(tags.endOf(5)).isEqualTo(7);
        assertThat(tags.endOf(7)).isEqualTo(6);
        assertThat(tags.endOf(8)).isEqualTo(-1);
    }

    @Test
    void theLongestStretchThatStandsForSomething() {
        tags.add(7, 6);

        assertThat(tags.longest(new ByClass<>(Map.of(9, "word", 7, "expression"))))
                .isEqualTo(7);
        assertThat(tags.longest(new ByClass<>(Map.of(9, "word", 2, "first")))).isEqualTo(2);
        assertThat(tags.longest(new ByClass<>(Map.of(3, "other")))).isEqualTo(-1);
    }

    @Test
    void itsClassesStandForBitsOfATable() {
        tags.add(7, 6);

        assertThat(tags.bits(new long[] {1, 2, 4, 8, 16, 32})).isEqualTo(4 | 32);
        assertThat(tags.bits(new long[] {0, 0, 0, 0, 0, 0, 0, 64})).isEqualTo(64);
        BitSet all = new BitSet();
        tags.addTo(all);
        assertThat(all.stream()).containsExactly(2, 5, 7, 9);
    }
}
