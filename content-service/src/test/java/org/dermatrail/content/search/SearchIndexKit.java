package org.dermatrail.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.content.search.Found.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine has to do with what is put into it and taken out: all of it is found, nothing hidden is shown. */
public abstract class SearchIndexKit extends FilledIndex {

    @Test
    void anEmptyIndexFindsNothing() {
        SearchIndex none = empty();

        assertThat(none.search(SearchQuery.of("sunburn", 10))).isEqualTo(Found.nothing());
        assertThat(none.suggest("sun", 5)).isEmpty();
    }

    @Test
    void anIndexThatWasEmptiedFindsNothingInAnyLanguage() {
        SearchQuery inEnglish = new SearchQuery("sunburn", new SearchQuery.Filter(null, null, null, null, "en"), 0, 10);
        assertThat(empty().search(inEnglish)).isEqualTo(Found.nothing());

        List.copyOf(index.slugs()).forEach(index::remove);
        assertThat(index.search(inEnglish).hits()).isEmpty();
        index.refresh();

        assertThat(index.search(inEnglish)).isEqualTo(Found.nothing());
        assertThat(index.search(SearchQuery.of("sunburn", 10)).hits()).isEmpty();
    }

    @Test
    void whatIsPutIsFoundFromTheNextRefreshOn() {
        index.put(
                "leeches", List.of(TextFixture.text("leeches", "Leeches on skin", "Leeches fall off by themselves.")));
        assertThat(articles("leeches")).isEmpty();

        index.refresh();

        assertThat(articles("leeches")).containsExactly("leeches");
    }

    @Test
    void aLaterRevisionTakesThePlaceAndAnEarlierOneDoesNot() {
        PublishedText first = TextFixture.text("leeches", "Leeches on skin", "Leeches fall off by themselves.");
        PublishedText third = TextFixture.revision(TextFixture.text("leeches", "Ticks on skin", "Ticks cling."), 3);
        index.put("leeches", List.of(third));
        index.put("leeches", List.of(first));
        index.refresh();

        assertThat(articles("leeches fall")).isEmpty();
        assertThat(hits("ticks cling")).singleElement().satisfies(hit -> {
            assertThat(hit.revision()).isEqualTo(3);
            assertThat(hit.title()).isEqualTo("Ticks on skin");
        });
    }

    @Test
    void whatIsPutTwiceIsFoundOnce() {
        PublishedText text = TextFixture.text("leeches", "Leeches on skin", "Leeches fall off by themselves.");
        index.put("leeches", List.of(text));
        index.put("leeches", List.of(text));
        index.refresh();

        assertThat(index.search(SearchQuery.of("leeches", 10)).total()).isEqualTo(1);
    }

    @Test
    void whatIsRemovedIsGoneFromHitsFacetsAndSuggestions() {
        index.remove("keloids");
        index.refresh();

        assertThat(articles("keloid")).doesNotContain("keloids");
        assertThat(index.suggest("keloid", 5)).isEmpty();
        assertThat(index.slugs()).doesNotContain("keloids").contains("sunburn");
    }

    @Test
    void anArticleThatWasRemovedCanComeBackWithALowerNumber() {
        index.remove("keloids");
        index.put("keloids", List.of(TextFixture.text("keloids", "Keloids", "Keloids grow.")));
        index.refresh();

        assertThat(articles("keloids")).containsExactly("keloids");
    }

    @Test
    void searchWordsAndHiddenClaimsAreFoundAndNeverShown() {
        Found found = index.search(SearchQuery.of("son burn", 10));

        assertThat(found.hits()).extracting(Hit::article).contains("sunburn");
        assertThat(found.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("son burn");
        assertThat(articles("garbledname")).containsExactly("vitiligo");
        assertThat(index.search(SearchQuery.of("garbledname", 10)).toString().replace("didYouMean", ""))
                .doesNotContain("garbledname");
    }

    @Test
    void snippetsMarkWhatMatchesAndShowTheRestAsItIs() {
        PublishedText hostile = TextFixture.body(
                "markup", "Text with markup", "A wart & <script>alert('x')</script> \"quoted\" <b>wart</b> text.");
        index.put("markup", List.of(hostile));
        index.refresh();

        String snippet = hits("wart markup").getFirst().snippet();

        assertThat(snippet).contains("<mark>wart</mark>").contains("&amp;").contains("&lt;script&gt;");
        assertThat(snippet.replace("<mark>", "").replace("</mark>", "")).doesNotContainPattern("[<>\"']");
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "🙂", "…", "a", "\u001f\u001e x", "ß"})
    void anyTitleCanBePut(String title) {
        index.put("odd", List.of(TextFixture.text("odd", title, "Oddity of the skin.")));
        index.refresh();

        assertThat(articles("oddity")).containsExactly("odd");
    }

    @Test
    void textsNestedBeyondReasonCanBePut() {
        index.put("nested", List.of(TextFixture.body("nested", "Nested oddity", "> ".repeat(20_000) + "deep oddity")));
        index.refresh();

        assertThat(articles("oddity")).containsExactly("nested");
    }

    @Test
    void anArticleIsFoundInEachOfItsLanguages() {
        index.put("sunburn", List.of(TextFixture.sunburn(), TextFixture.sunburnInGerman()));
        index.refresh();

        assertThat(hits("Sonnenbrände")).extracting(Hit::locale).containsExactly("de");
        assertThat(hits("sunburn")).extracting(Hit::locale).contains("en");
        assertThat(articles(new SearchQuery("sunburn", new SearchQuery.Filter(null, null, null, null, "es"), 0, 10)))
                .isEmpty();
        index.remove("sunburn");
        index.refresh();
        assertThat(hits("Sonnenbrände")).isEmpty();
    }
}
