package org.dermatrail.content.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.Translations;

/**
 * The claims of the current revisions, page by page, in the words of the language that is asked for. A claim that a
 * translation does not have yet is listed in the article's own words: left out, it would seem to be withdrawn.
 */
@ApplicationScoped
class ClaimList {

    private final Claims claims;
    private final Translations translations;

    ClaimList(Claims claims, Translations translations) {
        this.claims = claims;
        this.translations = translations;
    }

    @Transactional
    List<ClaimView> page(ClaimFilter filter, Keyset keyset) {
        List<PublishedClaim> page = claims.page(filter, keyset);
        String locale = filter.locale();
        if (locale == null || page.isEmpty()) {
            return page.stream().map(ClaimView::of).toList();
        }
        Set<String> articles = page.stream().map(claim -> claim.article).collect(Collectors.toSet());
        Map<String, String> languages = claims.languages(articles);
        articles.removeIf(article -> locale.equals(languages.get(article)));
        Map<String, Translation> translated = translations.among(articles, locale);
        Map<String, Claim> words = translated.values().stream()
                .flatMap(translation -> translation.manuscript().claims().stream())
                .collect(Collectors.toMap(Claim::id, claim -> claim));
        return page.stream()
                .map(claim -> {
                    Claim said = words.get(claim.id);
                    Translation translation = translated.get(claim.article);
                    return said == null || translation == null
                            ? ClaimView.of(claim).in(languages.get(claim.article))
                            : ClaimView.of(claim).in(translation, said);
                })
                .toList();
    }
}
