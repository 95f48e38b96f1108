package org.dermatrail.content.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

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

/** The index follows what is published, at every replica. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class IndexFollowingIT {

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
