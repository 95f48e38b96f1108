package org.dermatrail.content.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.paging.Keyset;

/**
 * The claims of the current revisions, page by page, in the words of the language that is asked for. A claim that a
 * translation does not have yet, or has as it was before it was stated or judged anew, is listed in the article's own
 * words: left out, it would seem to be withdrawn.
 */
@ApplicationScoped
class ClaimList {

    private final Claims claims;

    ClaimList(Claims claims) {
        this.claims = claims;
    }

    @Transactional
    List<ClaimView> page(ClaimFilter filter, Keyset keyset) {
        List<PublishedClaim> page = claims.page(filter, keyset);
        String locale = filter.locale();
        if (locale == null) {
            return page.stream().map(ClaimView::of).toList();
        }
        Map<String, TranslatedStatement> said =
                claims.statements(page.stream().map(claim -> claim.id).toList(), locale);
        return page.stream()
                .map(claim -> {
                    TranslatedStatement statement = said.get(claim.id);
                    return statement == null
                            ? ClaimView.of(claim)
                            : ClaimView.of(claim).in(locale, statement);
                })
                .toList();
    }
}
