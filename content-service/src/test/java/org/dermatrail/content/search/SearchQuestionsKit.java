package org.dermatrail.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.search.Found.FacetValue;
import org.dermatrail.content.search.Found.Hit;
import org.dermatrail.content.search.Found.HitClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine has to make of the words that people ask with, and in which order it answers. */
public abstract class SearchQuestionsKit extends FilledIndex {

    @Test
    void theArticleAboutTheWordsComesFirst() {
        assertThat(articles("keloid after an ear piercing")).startsWith("keloids");
        assertThat(articles("sun")).startsWith("sunburn");
    }

    @ParameterizedTest
    @CsvSource({
        "keliod,keloid",
        "sunburnn,sunburn",
        "vitilgo,vitiligo",
        "micorneedling,microneedling",
        "bitiligo,vitiligo",
        "sunburnblister,sunburn blister"
    })
    void slipsAreMendedAndWhatWasMeantIsFound(String slip, String meant) {
        Found found = index.search(SearchQuery.of(slip, 10));

        assertThat(found.didYouMean()).isEqualTo(meant);
        assertThat(found.hits()).isNotEmpty();
    }

    @Test
    void onlyTheSlipIsMendedAndTheRestOfTheQuestionStays() {
        assertThat(index.search(SearchQuery.of("Is a KELIOD dangerous?", 10)).didYouMean())
                .isEqualTo("Is a keloid dangerous?");
        assertThat(index.search(SearchQuery.of("keloid", 10)).didYouMean()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "derma roller,needling",
        "leucoderma,vitiligo",
        "cheloid,keloids",
        "cortisone jab,keloids",
        "liquid nitrogen,keloids",
        "sunscreen,sunburn",
        "white blotches,vitiligo"
    })
    void layWordsFindTheWordsOfTheField(String lay, String article) {
        assertThat(articles(lay)).contains(article);
    }

    @Test
    void theClaimsOfAHitComeInTheOrderInWhichTheyMatch() {
        Hit hit = hits("does freezing shrink a keloid").getFirst();

        assertThat(hit.article()).isEqualTo("keloids");
        assertThat(hit.claims()).first().extracting(HitClaim::id).isEqualTo("keloids/cryotherapy");
    }

    @Test
    void aReviewedArticleComesBeforeAnUnreviewedOneThatSaysTheSame() {
        PublishedText taken = TextFixture.text("aa-warts", "Warts", "Warts go away by themselves.");
        PublishedText reviewed = TextFixture.text("zz-warts", "Warts", "Warts go away by themselves.");
        index.put("aa-warts", List.of(new PublishedText(taken.manuscript(), 1, false)));
        index.put("zz-warts", List.of(reviewed));
        index.refresh();

        assertThat(hits("warts")).extracting(Hit::article).containsExactly("zz-warts", "aa-warts");
        assertThat(hits("warts")).extracting(Hit::reviewed).containsExactly(true, false);
    }

    @Test
    void aWordOrTwoInPassingAreNoMatch() {
        assertThat(articles("knee replacement recovery time")).isEmpty();
        assertThat(articles("how do i renew my passport by post")).isEmpty();
        assertThat(articles("what is the")).isEmpty();
    }

    @Test
    void facetsCountWhatMatchesAndFiltersNarrowIt() {
        Found all = index.search(SearchQuery.of("skin", 10));

        assertThat(all.facets().get("locale")).containsExactly(new FacetValue("en", all.total()));
        assertThat(all.facets().get("condition")).contains(new FacetValue("keloid", 1), new FacetValue("vitiligo", 2));
        assertThat(all.facets().get("treatment")).contains(new FacetValue("microneedling", 1));

        Found narrowed = index.search(
                new SearchQuery("skin", new SearchQuery.Filter("vitiligo", "microneedling", null, null, "en"), 0, 10));
        assertThat(narrowed.hits()).extracting(Hit::article).containsExactly("needling");
        assertThat(narrowed.total()).isEqualTo(1);
    }

    @Test
    void kindAndCertaintyAreAskedOfOneClaim() {
        assertThat(filtered(Kind.TREATMENT.toString(), "low")).contains("keloids");
        assertThat(filtered(Kind.CAUSE.toString(), "high")).contains("keloids");
        assertThat(filtered(Kind.TREATMENT.toString(), "high")).doesNotContain("keloids");
        assertThat(filtered("no-such-kind", null)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int number = 0; number < 75; number++) {
            String slug = "wart-" + number;
            index.put(slug, List.of(TextFixture.text(slug, "Warts " + number, "Warts go away by themselves.")));
        }
        index.refresh();

        List<String> all = articles(new SearchQuery("warts", SearchQuery.Filter.NONE, 0, 75));
        assertThat(all).hasSize(75).doesNotHaveDuplicates();
        assertThat(articles(new SearchQuery("warts", SearchQuery.Filter.NONE, 10, 10)))
                .isEqualTo(all.subList(10, 20));
        assertThat(articles(new SearchQuery("warts", SearchQuery.Filter.NONE, 70, 10)))
                .isEqualTo(all.subList(70, 75));
        assertThat(articles(new SearchQuery("warts", SearchQuery.Filter.NONE, 500, 10)))
                .isEmpty();
    }

    @Test
    void suggestionsGoOnFromAnyWordOfATitleWithOrWithoutASlip() {
        assertThat(index.suggest("kel", 5)).extracting(Suggestion::article).contains("keloids");
        assertThat(index.suggest("when you have vit", 5))
                .extracting(Suggestion::article)
                .contains("needling");
        assertThat(index.suggest("keliod", 5)).extracting(Suggestion::article).contains("keloids");
        assertThat(index.suggest("zzzzqq", 5)).isEmpty();
        assertThat(index.suggest("s", 1)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "*",
                "?",
                "a AND (",
                "title:keloid OR body:[a TO z]",
                "/ke.*/",
                "keloid~2^99",
                "\"",
                "((((((((",
                "'; drop table article; --",
                "\\u0000",
                "%",
                "🙂 🙂",
                "\uD800",
                "ﬀ ǅ ß İ",
                "--- *** ---",
                "NOT",
                "{!func}x"
            })
    void wordsAreNeverACommand(String words) {
        assertThatCode(() -> index.search(SearchQuery.of(words, 10))).doesNotThrowAnyException();
        assertThatCode(() -> index.suggest(words, 10)).doesNotThrowAnyException();
        assertThat(index.search(SearchQuery.of(words, 10)).total())
                .isLessThan(index.slugs().size());
    }

    @Test
    void aVeryLongQuestionIsAnsweredAsWell() {
        String microneedling = "microneedling needling keloid vitiligo scar steroid injection cream relapse ";

        assertThat(articles(microneedling.repeat(120))).isNotEmpty();
        assertThatCode(() -> index.search(SearchQuery.of("x".repeat(10_000), 10)))
                .doesNotThrowAnyException();
    }

    private List<String> filtered(String kind, String certainty) {
        return articles(new SearchQuery("keloid", new SearchQuery.Filter(null, null, kind, certainty, null), 0, 10));
    }
}
