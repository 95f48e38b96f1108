package org.dermatrail.content.translation;

import java.util.List;
import java.util.Map;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * A claim of today in the words that it can be shown in to readers of a translation. Its judgement is always today's; the
 * words are translated only where they still say what the article says.
 *
 * @param claim as the article makes it now, perhaps in translated words
 * @param locale the language of these words
 */
public record Wording(Claim claim, String locale) {

    /** All claims of an article in its own words. */
    public static List<Wording> own(Manuscript article) {
        return article.claims().stream()
                .map(claim -> new Wording(claim, article.locale()))
                .toList();
    }

    /**
     * All claims that an article makes now, for readers of a translation.
     *
     * @param article as it stands now
     * @param before the revision that was translated, perhaps the same
     */
    public static List<Wording> of(Manuscript article, Manuscript before, Manuscript translation) {
        Map<String, Claim> then = before.claimsById();
        Map<String, Claim> translated = translation.claimsById();
        return article.claims().stream()
                .map(claim -> {
                    Claim was = then.get(claim.id());
                    Claim words = translated.get(claim.id());
                    return was != null && words != null && saysTheSame(was, claim)
                            ? new Wording(inWordsOf(words, claim), translation.locale())
                            : new Wording(claim, article.locale());
                })
                .toList();
    }

    /** A statement was translated with the judgement of its time and must not stand beside another one. */
    private static boolean saysTheSame(Claim before, Claim now) {
        return before.statement().equals(now.statement())
                && before.kind() == now.kind()
                && before.certainty() == now.certainty()
                && before.appraisal() == now.appraisal()
                && before.appliesTo().equals(now.appliesTo());
    }

    private static Claim inWordsOf(Claim words, Claim now) {
        return new Claim(
                now.id(),
                words.statement(),
                now.kind(),
                now.certainty(),
                now.appraisal(),
                now.appliesTo(),
                now.sources(),
                now.shown(),
                words.searchWords(),
                now.jurisdiction(),
                now.asOf());
    }
}
