package org.dermatrail.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNewsTest {

    @Test
    void differentArticlesAreOneRound() {
        List<ArticleNews> news = List.of(news("a", "a/x"), news("b", "b/x"), news("c"));

        assertThat(ArticleNews.rounds(news)).containsExactly(news);
    }

    @Test
    void anArticleThatComesAgainBeginsTheNextRound() {
        ArticleNews first = news("a", "a/x");
        ArticleNews other = news("b", "b/x");
        ArticleNews again = news("a", "a/y");
        ArticleNews last = news("c");

        assertThat(ArticleNews.rounds(List.of(first, other, again, last)))
                .containsExactly(List.of(first, other), List.of(again, last));
    }

    @Test
    void aClaimThatComesAgainBeginsTheNextRound() {
        ArticleNews first = news("a", "moved");
        ArticleNews second = news("b", "moved");

        assertThat(ArticleNews.rounds(List.of(first, second))).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void aClaimThatOneArticleStatesTwiceIsItsOwnAffair() {
        List<ArticleNews> news = List.of(news("a", "a/x", "a/x"));

        assertThat(ArticleNews.rounds(news)).containsExactly(news);
    }

    @Test
    void nothingIsNoRound() {
        assertThat(ArticleNews.rounds(List.of())).isEmpty();
    }

    private static ArticleNews news(String slug, String... claims) {
        List<StatedClaim> stated = List.of(claims).stream()
                .map(id -> new StatedClaim(id, "A statement", null, "high", "supported", null, null))
                .toList();
        return new ArticleNews(new ArticleEvent(slug, 1, ArticleEvent.State.PUBLISHED, null, stated), null);
    }
}
