package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines go in once, whatever happens on the way, and none of them harms another. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = "dermatrail.content.article.v1";

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    private Sender sender;
    private Ledger ledger;

    @BeforeEach
    void begin() {
        sender = new Sender(address, infrastructure);
        ledger = new Ledger(infrastructure);
    }

    @Test
    void linesBecomeArticlesThatSayThatNobodyReviewedThem() {
        Sender.Answer answer = sender.publish("unreviewed", Sender.lines("unread", 0, 3));

        assertThat(answer.counts()).containsExactly(3L, 0L, 0L, 0L);
        assertThat(answer.last().path("lines").asLong()).isEqualTo(3);
        given().get("/v1/articles/unread-1")
                .then()
                .statusCode(200)
                .body("reviewed", equalTo(false))
                .body("reviewer", nullValue())
                .body("author", equalTo("unreviewed"))
                .body("notice", containsString("Nobody at the clinic has reviewed this text. Used under CC BY 4.0."))
                .body("notice", containsString("From a public collection."))
                .body("claims", hasSize(3));
        given().header("Accept", "text/html")
                .get("/v1/articles/unread-1")
                .then()
                .body(containsString("Nobody at the clinic"))
                .body(not(containsString("reviewed by")));
        given().get("/v1/articles/unread-1/revisions").then().body("items[0].reviewed", equalTo(false));
        given().get("/v1/claims/unread-1/hats-help").then().statusCode(200);
        assertThat(ledger.currentClaims("unread")).isEqualTo(9);
        assertThat(ledger.deeds("unread")).isEqualTo(3);
        ConsumerRecord<String, String> event = events("unread-2", 1).getFirst();
        assertThat(EventLog.header(event, "ce_type")).isEqualTo("org.dermatrail.content.article.published.v1");
        assertThat(event.value()).contains("\"revision\":1", "unread-2/shade-at-noon", "\"state\":\"published\"");
        assertThat(EventLog.header(event, "ce_correlationid"))
                .isNotNull()
                .isEqualTo(EventLog.header(events("unread-0", 1).getFirst(), "ce_correlationid"));
    }

    @Test
    void theSameAgainChangesNothingAndSomethingElseIsTheNextRevision() {
        sender.publish("again", Sender.lines("again", 0, 2));
        Manuscript article = ManuscriptFixture.article("again-1");
        Manuscript changed = ManuscriptFixture.withClaims(
                ManuscriptFixture.titled(article, "Another title"),
                article.claims().getFirst());

        assertThat(sender.publish("again", Sender.lines("again", 0, 2).replace("{", "{ "))
                        .counts())
                .containsExactly(0L, 0L, 2L, 0L);
        assertThat(sender.publish("again", Sender.line("doc-1", changed)).counts())
                .containsExactly(0L, 1L, 0L, 0L);
        given().get("/v1/articles/again-1").then().body("revision", equalTo(2)).body("title", equalTo("Another title"));
        assertThat(ledger.currentClaims("again")).isEqualTo(4);
        assertThat(EventLog.header(events("again-1", 2).getLast(), "ce_type"))
                .isEqualTo("org.dermatrail.content.article.revised.v1");
    }

    @Test
    void aLineIsRefusedWithItsNumberAndTheOthersGoIn() throws Exception {
        String good = Sender.line("good", ManuscriptFixture.article("hurdles-good"));
        String unlicensed = "{\"sourceId\":\"bare\",\"article\":"
                + Sender.JSON.writeValueAsString(ManuscriptFixture.article("hurdles-bare")) + "}";
        String body = String.join(
                "\n",
                "",
                "no json",
                "[1]",
                "null",
                "{\"sourceId\":\"empty\",\"article\":null}",
                "{\"sourceId\":\"\\u0000\",\"article\":null}",
                unlicensed,
                good.replace("hurdles-good", "Not A Slug"),
                good.replace("Sun and skin", "a\\u0000b"),
                good.replace("hurdles-good", "export"),
                "x".repeat(3_000_000),
                good.replace("\"title\"", "\"titel\""),
                good.replace("2027-11-01", "+999999999-12-31"),
                "?",
                good,
                good,
                good.replace("\"good\"", "\"other\""),
                Sender.line("script", ManuscriptFixture.titled(ManuscriptFixture.article("hurdles-x"), "<script>")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        bytes[body.indexOf("\n?\n") + 1] = (byte) 0xff;

        Sender.Answer answer = sender.send("source=hurdles&as=published", "importer", bytes);

        assertThat(answer.counts()).containsExactly(2L, 0L, 0L, 15L);
        assertThat(answer.refused())
                .extracting(line -> line.path("line").asInt())
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17);
        assertThat(answer.refused())
                .allSatisfy(
                        line -> assertThat(line.at("/errors/0/detail").asText()).isNotBlank());
        assertThat(answer.refused().get(5).at("/errors/0/pointer").asText()).isEqualTo("/article/licence");
        assertThat(answer.refused().get(13).at("/errors/0/pointer").asText()).isEqualTo("/sourceId");
        assertThat(answer.refused().get(14).at("/errors/0/pointer").asText()).isEqualTo("/article/slug");
        given().header("Accept", "text/html")
                .get("/v1/articles/hurdles-x")
                .then()
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void aClaimThatChangesItsMeaningIsRefusedWithItsPlace() {
        Manuscript article = ManuscriptFixture.article("meaning-1");
        sender.publish("meaning", Sender.line("a", article));

        Sender.Answer answer =
                sender.publish("meaning", Sender.line("a", article).replace("self-care", "treatment"));

        assertThat(answer.counts()).containsExactly(0L, 0L, 0L, 1L);
        assertThat(answer.refused().getFirst().at("/errors/0/pointer").asText()).isEqualTo("/article/claims/0/kind");
        given().get("/v1/articles/meaning-1").then().body("revision", equalTo(1));
    }

    @Test
    void aReviewedArticleIsNeverOverwritten() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("ours-own"));
        sender.publish("theirs", Sender.line("a", ManuscriptFixture.article("ours-taken")));
        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article("ours-taken"), "Reviewed"));

        Sender.Answer answer = sender.publish(
                "theirs",
                Sender.line("b", ManuscriptFixture.article("ours-own")) + "\n"
                        + Sender.line("a", ManuscriptFixture.titled(ManuscriptFixture.article("ours-taken"), "New")));
        Sender.Answer others = sender.publish("others", Sender.line("a", ManuscriptFixture.article("ours-taken")));

        assertThat(answer.counts()).containsExactly(0L, 0L, 0L, 2L);
        assertThat(others.counts()).containsExactly(0L, 0L, 0L, 1L);
        given().get("/v1/articles/ours-taken")
                .then()
                .body("title", equalTo("Reviewed"))
                .body("reviewed", equalTo(true))
                .body("reviewer", equalTo(Newsroom.REVIEWER));
        given().get("/v1/articles/ours-own").then().body("revision", equalTo(1));
    }

    @Test
    void whatCannotBeginIsRefusedWithAProblem() {
        byte[] none = {};
        assertThat(sender.send("source=a&as=published", "editor", none).status())
                .isEqualTo(403);
        assertThat(sender.send("source=a&as=draft", "importer", none).status()).isEqualTo(403);
        assertThat(sender.send("source=a&as=published", "portal", none).status())
                .isEqualTo(403);
        for (String query : List.of(
                "as=published",
                "source=a",
                "source=a&as=all",
                "source=A%20b&as=published",
                "source=a&as=published&after=-1",
                "source=a&as=published&after=1",
                "source=a&as=published&after=9999999999999999")) {
            Sender.Answer answer = sender.send(query, "importer", none);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.last().path("type").asText()).endsWith("/invalid-value");
        }
        given().contentType("application/json")
                .header("Authorization", infrastructure.bearer("ivo", "importer"))
                .body("{}")
                .post("/v1/articles/import?source=a&as=published")
                .then()
                .statusCode(415);
        given().contentType("application/x-ndjson")
                .post("/v1/articles/import?source=a&as=published")
                .then()
                .statusCode(401);
        given().header("Authorization", infrastructure.bearer("ivo", "importer"))
                .get("/v1/articles/imports/never")
                .then()
                .statusCode(404);
    }

    @Test
    void nothingAtAllIsAnImportToo() {
        Sender.Answer answer = sender.publish("nothing", "\n\n");

        assertThat(answer.last().path("lines").asLong()).isEqualTo(2);
        assertThat(answer.counts()).containsExactly(0L, 0L, 0L, 0L);
    }

    private List<ConsumerRecord<String, String>> events(String slug, int atLeast) {
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), TOPIC)) {
            await().atMost(SOON).until(() -> log.of(slug).size() >= atLeast);
            return log.of(slug);
        }
    }
}
