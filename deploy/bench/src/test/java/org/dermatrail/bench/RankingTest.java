package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theReciprocalRankIsThatOfTheFirstRightAnswerAmongTen() {
        assertThat(Ranking.reciprocalRank(List.of("a", "b", "c"), "a"::equals)).isEqualTo(1);
        assertThat(Ranking.reciprocalRank(List.of("a", "b", "c", "c"), "c"::equals))
                .isEqualTo(1.0 / 3);
        assertThat(Ranking.reciprocalRank(List.of("a"), "z"::equals)).isZero();
        List<String> eleventh = new java.util.ArrayList<>(Collections.nCopies(10, "a"));
        eleventh.add("z");
        assertThat(Ranking.reciprocalRank(eleventh, "z"::equals)).isZero();
    }

    @Test
    void theBestOrderHasTheGainOne() {
        assertThat(Ranking.ndcg(List.of("a", "b"), Map.of("a", 2, "b", 1))).isEqualTo(1);
        assertThat(Ranking.ndcg(List.of("x"), Map.of("a", 2))).isZero();
    }

    @Test
    void aWorseOrderLosesByTheLogarithmOfThePlace() {
        double ideal = 3 + 1 / (Math.log(3) / Math.log(2));
        double got = 1 + 3 / (Math.log(3) / Math.log(2));

        assertThat(Ranking.ndcg(List.of("b", "a"), Map.of("a", 2, "b", 1))).isCloseTo(got / ideal, within(1e-9));
    }

    @Test
    void whatIsGivenTwiceCountsOnceAndWhatComesEleventhNotAtAll() {
        assertThat(Ranking.ndcg(List.of("a", "a"), Map.of("a", 2))).isEqualTo(1);
        List<String> late = new java.util.ArrayList<>();
        for (int number = 0; number < 10; number++) {
            late.add("x" + number);
        }
        late.add("a");
        assertThat(Ranking.ndcg(late, Map.of("a", 2))).isZero();
    }
}
