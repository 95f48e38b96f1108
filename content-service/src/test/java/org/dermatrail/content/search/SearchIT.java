package org.dermatrail.content.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over HTTP, and the index that follows what is published. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SearchIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    Infrastructure infrastructure;

    @Inject
    PublishedTexts texts;

    @Inject
    SearchConfig config;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
        await().atMost(SOON).until(() -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void theArticlesOfTheProductAreFoundWithSnippetsClaimsAndFacets() {
        search("why did my vitiligo come back")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("hits[0].article", equalTo("vitiligo-recurrence"))
                .body("hits[0].revision", equalTo(1))
                .body("hits[0].claims.id", hasItem("vitiligo-recurrence/relapse-when-treatment-stops"))
                .body("facets.condition.value", hasItem("vitiligo"))
                .body("notice", nullValue())
                .body("didYouMean", nullValue());
        assertThat(search("vitiligo").jsonPath().getString("hits[0].snippet")).contains("<mark>");
    }

    @Test
    void aSlipIsMendedAndSaidSo() {
        search("vitilgo spreding")
                .then()
                .body("didYouMean", equalTo("vitiligo spreading"))
                .body("hits.article", hasItem("vitiligo-recurrence"));
    }

    @Test
    void anEmergencyIsAnsweredWithWhatToDoFirst() {
        search("face drooping can't speak").then().statusCode(200).body("notice", notNullValue());
        search("vitilgo and face drooping can't speak")
                .then()
                .body("notice", notNullValue())
                .body("didYouMean", nullValue());
        search("laser for pitted scars").then().body("notice", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=no%20pulse&utm_source=portal",
                "q=no%20pulse&q=skin",
                "q=skin&q=no%20pulse",
                "q=no%20fever%0Acant%20breathe",
                "q=no%20pulse&locale=english",
                "q=no%20pulse&limit=0"
            })
    void nothingElseInTheAddressHidesWhatToDoFirst(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(200)
                .body("notice", notNullValue());
    }

    @Test
    void aQuestionThatIsTooLongStillSaysWhatToDoFirst() {
        search("no pulse " + "itchy skin ".repeat(100))
                .then()
                .statusCode(200)
                .body("notice", notNullValue())
                .body("hits", empty());
    }

    @Test
    void aParameterThatIsNotKnownIsPassedOver() {
        given().queryParam("q", "vitiligo")
                .queryParam("x", 1)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("hits.article", hasItem("vitiligo-recurrence"));
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
        String slug = "found-when-published";
        newsroom.publishNew(ManuscriptFixture.titled(ManuscriptFixture.article(slug), "Zebrafish stings on skin"));
        await().atMost(SOON).until(() -> found("zebrafish stings"), hasItem(slug)::matches);

        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article(slug), "Lionfish stings on skin"));
        await().atMost(SOON).until(() -> found("lionfish stings"), hasItem(slug)::matches);
        assertThat(found("zebrafish")).doesNotContain(slug);

        newsroom.withdraw(slug, "{\"reason\":\"It was wrong about lionfish.\"}")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> !found("lionfish stings").contains(slug));
    }

    @Test
    void aHitOfAStaleTranslationSaysSoAndShowsOnlyWhatStillHolds() {
        String slug = "stale-when-found";
        Claim shade = ManuscriptFixture.claim(slug + "/shade-at-noon", "Shade helps.", true);
        Claim hats = ManuscriptFixture.claim(slug + "/hats-help", "A cap protects.", true);
        Claim gloves = ManuscriptFixture.claim(slug + "/gloves-help", "Gloves protect.", true);
        Manuscript text = ManuscriptFixture.withClaims(
                ManuscriptFixture.titled(ManuscriptFixture.article(slug), "Stonefish stings"), shade, hats, gloves);
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        await().atMost(SOON).until(() -> stonefish().getList("hits.article"), hasItem(slug)::matches);
        assertThat(stonefish().getList("hits[0].claims.id"))
                .containsExactlyInAnyOrder(shade.id(), hats.id(), gloves.id());
        assertThat(stonefish().getBoolean("hits[0].stale")).isFalse();
        assertThat(stonefish().getString("hits[0].notice")).isNull();

        newsroom.revise(
                ManuscriptFixture.withClaims(text, shade, ManuscriptFixture.judged(hats, Appraisal.UNSUPPORTED)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(stonefish().getList("hits[0].claims.id")).isEqualTo(List.of(shade.id())));
        assertThat(stonefish().getBoolean("hits[0].stale")).isTrue();
        assertThat(stonefish().getString("hits[0].notice")).contains("seither ge\u00e4ndert");
        assertThat(stonefish().getList("hits[0].claims.statement")).isEqualTo(List.of("[de] Shade helps."));
    }

    @Test
    void everyReplicaHearsOfEverything() {
        Replica other = new Replica();
        ArticleConsumer consumer = new ArticleConsumer(config, new Projection(other, texts, config));
        consumer.onStart(new io.quarkus.runtime.StartupEvent());
        try {
            await().atMost(SOON).until(() -> other.known.contains("scar-treatment"));
            newsroom.publishNew(ManuscriptFixture.titled(
                    ManuscriptFixture.article("heard-by-every-replica"), "Jellyfish stings on skin"));

            await().atMost(SOON).until(() -> other.known.contains("heard-by-every-replica"));
            await().atMost(SOON).until(() -> found("jellyfish stings"), hasItem("heard-by-every-replica")::matches);
            await().atMost(SOON).until(() -> consumer.lag() == 0);
        } finally {
            consumer.onStop(new io.quarkus.runtime.ShutdownEvent());
        }
    }

    @Test
    void whileTheBrokerIsAwayASearchGoesOnAndAfterwardsCatchesUp() throws Exception {
        infrastructure.kafka().stop();
        try {
            newsroom.publishNew(ManuscriptFixture.titled(
                    ManuscriptFixture.article("published-without-broker"), "Quicksilver on skin"));
            search("vitiligo").then().statusCode(200).body("hits.article", hasItem("vitiligo-recurrence"));
        } finally {
            infrastructure.kafka().restart();
        }

        await().atMost(Duration.ofSeconds(90))
                .until(() -> found("quicksilver"), hasItem("published-without-broker")::matches);
    }

    @Test
    void aRebuildForgetsWhatIsPublishedNoLonger() throws Exception {
        Replica stale = new Replica();
        stale.known.add("never-published");

        new Projection(stale, texts, config).rebuild();

        assertThat(stale.known).contains("vitiligo-recurrence").doesNotContain("never-published");
        assertThat(stale.refreshes).hasValueGreaterThan(0);
    }

    @Test
    void pagesAreLinkedUntilTheLast() {
        Response first = given().queryParam("q", "skin").queryParam("limit", 2).get("/v1/search");
        assertThat(first.jsonPath().getList("hits")).hasSize(2);
        String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");

        Response second = given().urlEncodingEnabled(false).get(next);

        assertThat(second.jsonPath().getList("hits.article"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("hits.article"));
        assertThat(given().queryParam("q", "skin")
                        .queryParam("limit", 200)
                        .get("/v1/search")
                        .header("Link"))
                .isNull();
    }

    @Test
    void filtersNarrowAndAnUnknownValueOfAnOpenListFindsNothing() {
        given().queryParam("q", "vitiligo")
                .queryParam("treatment", "microneedling")
                .queryParam("kind", "contraindication")
                .queryParam("locale", "en")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("hits.article", hasItem("microneedling-vitiligo"));
        given().queryParam("q", "vitiligo")
                .queryParam("condition", "no-such-condition")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("hits", empty());
    }

    @Test
    void suggestionsComeAsOneTypes() {
        given().queryParam("q", "microne")
                .get("/v1/search/suggestions")
                .then()
                .statusCode(200)
                .body("suggestions.article", hasItem("microneedling-vitiligo"));
        given().queryParam("q", " ").get("/v1/search/suggestions").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'q=',q",
        "'q=%20%00%07',q",
        "'x=1',q",
        "'q=a&kind=nonsense',kind",
        "'q=a&certainty=sure',certainty",
        "'q=a&condition=A%20B',condition",
        "'q=a&treatment=%3Cb%3E',treatment",
        "'q=a&locale=english',locale",
        "'q=a&limit=0',limit",
        "'q=a&limit=201',limit",
        "'q=a&limit=ten',limit",
        "'q=a&cursor=!!',cursor",
        "'q=a&cursor=OTk5OTk5',cursor",
        "'q=a&cursor=LTU',cursor"
    })
    void aValueThatIsNotAllowedIsNamed(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("?" + parameter));
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        search("x".repeat(1_001)).then().statusCode(400).body("errors.pointer", hasItem("?q"));
        assertThat(search("x".repeat(10_000)).statusCode()).isBetween(400, 499);
        search("itchy skin ".repeat(90)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "a AND (",
                "/regex.*/",
                "skin*",
                "title:[* TO *]",
                "'; drop table article; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "🙂"
            })
    void anythingElseIsPlainText(String words) {
        search(words).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF%FE%20skin", "q=%C3%28", "q=skin%00%1B", "q=skin&q=%ED%A0%80"})
    void brokenEscapesAreNoFault(String query) {
        assertThat(given().urlEncodingEnabled(false).get("/v1/search?" + query).statusCode())
                .isBetween(200, 499);
    }

    private static JsonPath stonefish() {
        return given().queryParam("q", "stonefish shade cap gloves")
                .queryParam("locale", "de")
                .get("/v1/search")
                .jsonPath();
    }

    private static Response search(String words) {
        return given().queryParam("q", words).get("/v1/search");
    }

    private static List<String> found(String words) {
        return search(words).jsonPath().getList("hits.article");
    }

    /** What another replica would know. */
    private static final class Replica implements SearchIndex {

        private final Set<String> known = ConcurrentHashMap.newKeySet();
        private final AtomicInteger refreshes = new AtomicInteger();

        @Override
        public void put(String slug, List<PublishedText> published) {
            known.add(slug);
        }

        @Override
        public void remove(String slug) {
            known.remove(slug);
        }

        @Override
        public void refresh() {
            refreshes.incrementAndGet();
        }

        @Override
        public Set<String> slugs() {
            return Set.copyOf(known);
        }

        @Override
        public Found search(SearchQuery query) {
            return Found.nothing();
        }

        @Override
        public List<Suggestion> suggest(String typed, int most) {
            return List.of();
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
