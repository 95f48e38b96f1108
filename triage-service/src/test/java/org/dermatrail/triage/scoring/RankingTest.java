package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theSmallerRankComesFirstAndEqualsStayInOrder() {
        var ranking = new Ranking<String>();
        ranking.add(0, "c");
        ranking.add(-2, "a");
        ranking.add(0, "d");
        ranking.add(-1, "b");

        assertThat(ranking.values()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void onlyTheFirstSoManyAreKept() {
        var ranking = new Ranking<String>(2);
        ranking.add(1, "b");
        ranking.add(1, "c");
        ranking.add(1, "too late");
        ranking.add(0, "a");

        assertThat(ranking.values()).containsExactly("a", "b");
    }

    @Test
    void withoutALimitThereIsRoomForAll() {
        var ranking = new Ranking<Integer>();
        IntStream.range(0, 40).forEach(i -> ranking.add(-i, i));

        assertThat(ranking.values())
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).map(i -> 39 - i).boxed().toList());
    }

    @Test
    void whereNothingIsWantedNothingIsKept() {
        var ranking = new Ranking<String>(0);
        ranking.add(1, "a");

        assertThat(ranking.values()).isEmpty();
    }
}
