package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Article article = new Article("sun", "ruth", NOON);

    @Test
    void everyChangeTakesTheNextNumber() {
        assertThat(article.standing()).isEqualTo(new Standing.Published(1));
        assertThat(article.publish("ruth", NOON)).isEqualTo(ArticleChange.REVISED);
        assertThat(article.withdraw("ines", NOON, "Wrong.", "shade")).isEqualTo(ArticleChange.WITHDRAWN);
        assertThat(article.standing()).isEqualTo(new Standing.Withdrawn(3, NOON, "ines", "Wrong.", "shade"));
        assertThat(article.publish("ruth", NOON)).isEqualTo(ArticleChange.PUBLISHED);
        assertThat(article.standing()).isEqualTo(new Standing.Published(4));
    }

    @Test
    void aWithdrawnArticleIsNotWithdrawnAgain() {
        article.withdraw("ines", NOON, "Wrong.", null);

        assertThatThrownBy(() -> article.withdraw("ines", NOON, "Wrong.", null))
                .isInstanceOf(IllegalStateException.class);
    }
}
