package org.dermatrail.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final Set<String> NONE = Set.of();

    @Test
    void newArticlesGoTogether() {
        List<Arrival> arrivals = List.of(news("a", "a/x"), news("b", "b/x"), arrival(null), news("c"));

        assertThat(Arrival.parts(arrivals, NONE)).containsExactly(arrivals);
    }

    @Test
    void aKnownArticleGoesByItself() {
        Arrival first = news("a");
        Arrival known = news("known");
        Arrival last = news("b");

        assertThat(Arrival.parts(List.of(first, known, last), Set.of("known")))
                .containsExactly(List.of(first), List.of(known), List.of(last));
        assertThat(Arrival.parts(List.of(known), Set.of("known"))).containsExactly(List.of(known));
    }

    @Test
    void anArticleThatComesAgainBeginsTheNextPart() {
        Arrival first = news("a", "a/x");
        Arrival other = news("b", "b/x");
        Arrival again = news("a", "a/y");
        Arrival last = news("c");

        assertThat(Arrival.parts(List.of(first, other, again, last), NONE))
                .containsExactly(List.of(first, other), List.of(again, last));
    }

    @Test
    void aClaimThatComesAgainBeginsTheNextPart() {
        Arrival first = news("a", "moved");
        Arrival second = news("b", "moved");

        assertThat(Arrival.parts(List.of(first, second), NONE)).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void aClaimThatOneArticleStatesTwiceIsItsOwnAffair() {
        List<Arrival> arrivals = List.of(news("a", "a/x", "a/x"));

        assertThat(Arrival.parts(arrivals, NONE)).containsExactly(arrivals);
    }

    @Test
    void nothingIsNoPart() {
        assertThat(Arrival.parts(List.of(), NONE)).isEmpty();
    }

    private static Arrival news(String slug, String... claims) {
        List<StatedClaim> stated = List.of(claims).stream()
                .map(id -> new StatedClaim(id, "A statement", null, "high", "supported", null, null))
                .toList();
        return arrival(new ArticleEvent(slug, 1, ArticleEvent.State.PUBLISHED, null, stated));
    }

    private static Arrival arrival(@Nullable ArticleEvent event) {
        return new Arrival(0, event, null);
    }
}
