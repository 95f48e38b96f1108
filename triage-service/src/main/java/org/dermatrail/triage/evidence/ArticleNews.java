package org.dermatrail.triage.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article event as it arrived.
 *
 * @param cause the id of the event, for {@code ce_causationid}
 */
record ArticleNews(ArticleEvent event, @Nullable String cause) {

    /**
     * Cuts the news, in their order, into rounds in which no article and no claim comes twice, so that each round can be
     * applied at once.
     */
    static List<List<ArticleNews>> rounds(List<ArticleNews> news) {
        List<List<ArticleNews>> rounds = new ArrayList<>();
        List<ArticleNews> round = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (ArticleNews each : news) {
            if (each.names().anyMatch(met::contains)) {
                rounds.add(round);
                round = new ArrayList<>();
                met.clear();
            }
            each.names().forEach(met::add);
            round.add(each);
        }
        if (!round.isEmpty()) {
            rounds.add(round);
        }
        return rounds;
    }

    private Stream<String> names() {
        return Stream.concat(
                Stream.of("article " + event.slug()), event.standing().stream().map(StatedClaim::id));
    }
}
