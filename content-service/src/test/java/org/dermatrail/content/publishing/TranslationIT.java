package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.content.Newsroom.draftOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.contract.EventContract;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article in further languages, from the translator's desk to readers and subscribers. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TranslationIT {

    Infrastructure infrastructure;

    @Inject
    ObjectMapper json;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void readersGetTheLanguageThatTheyAskFor() {
        Manuscript text = ManuscriptFixture.article("speaking");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));

        get("/v1/articles/speaking?locale=de")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("title", equalTo("[de] Sun and skin"))
                .body("locale", equalTo("de"))
                .body("revision", equalTo(1))
                .body("state", equalTo("published"))
                .body("translation.of", equalTo(1))
                .body("translation.stale", equalTo(false))
                .body("claims[0].id", equalTo("speaking/shade-at-noon"));
        in("de-AT,de;q=0.9,en;q=0.5").then().body("locale", equalTo("de"));
        in("en-GB,de;q=0.5").then().header("Content-Language", "en").body("translation", nullValue());
        in("fr").then().statusCode(200).body("locale", equalTo("en"));
        in("de;q=0, en").then().body("locale", equalTo("en"));
        get("/v1/articles/speaking?locale=en").then().body("locale", equalTo("en"));
        get("/v1/articles/speaking?locale=fr").then().statusCode(404).body("locales", contains("en", "de"));
        get("/v1/articles/speaking?locale=%27--").then().statusCode(400);
        given().accept("text/html")
                .get("/v1/articles/speaking?locale=de")
                .then()
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("[de] Shade at"));
        assertThat(get("/v1/articles/speaking").headers().getValues("Vary"))
                .anyMatch(vary -> vary.contains("Accept-Language"));
        get("/v1/articles/speaking/translations")
                .then()
                .body("locale", equalTo("en"))
                .body("items.locale", contains("de"))
                .body("items.stale", contains(false));
    }

    @Test
    void aRevisionMakesItsTranslationsStaleUntilTheyFollow() {
        Manuscript text = ManuscriptFixture.article("moving");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        String fresh = get("/v1/articles/moving?locale=de").header("ETag");
        newsroom.revise(ManuscriptFixture.titled(text, "Shade and skin"));

        get("/v1/articles/moving?locale=de")
                .then()
                .body("translation.of", equalTo(1))
                .body("translation.stale", equalTo(true))
                .body("notice", containsString("Der Artikel wurde seither ge\u00e4ndert"));
        given().header("If-None-Match", fresh)
                .get("/v1/articles/moving?locale=de")
                .then()
                .statusCode(200);
        given().accept("text/markdown")
                .get("/v1/articles/moving?locale=de")
                .then()
                .body(containsString("fr\u00fcheren Fassung"));

        newsroom.translate(ManuscriptFixture.translated(ManuscriptFixture.titled(text, "Shade and skin"), "de"));

        get("/v1/articles/moving?locale=de")
                .then()
                .body("revision", equalTo(2))
                .body("translation.stale", equalTo(false))
                .body("notice", not(containsString("Fassung")))
                .body("title", equalTo("[de] Shade and skin"));
        get("/v1/articles/moving?locale=de&revision=1").then().body("title", equalTo("[de] Sun and skin"));
        newsroom.editor()
                .get("/v1/articles/moving/history")
                .then()
                .body("items.findAll { it.locale == 'de' }.step.unique()", hasItem("translate"))
                .body("items.findAll { it.locale == 'de' && it.step == 'publish' }.revision", contains(2, 1));
    }

    @Test
    void aWithdrawalHidesThemAndARepublicationShowsThemAsStale() {
        Manuscript text = ManuscriptFixture.article("hiding");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "es"));
        newsroom.withdraw("hiding", "{\"reason\":\"Unsafe.\"}").then().statusCode(200);

        get("/v1/articles/hiding?locale=es").then().statusCode(410).body("type", endsWith("/withdrawn"));
        given().accept("text/html")
                .header("Accept-Language", "fr, es-MX;q=0.8, en;q=0.5")
                .get("/v1/articles/hiding")
                .then()
                .statusCode(410)
                .header("Content-Language", "es")
                .body(containsString("<html lang=\"es\">"), containsString("Este art\u00edculo se ha retirado"));
        get("/v1/articles/hiding/translations").then().statusCode(410);
        begin(ManuscriptFixture.translated(text, "fr"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-step"))
                .body("allowed", contains("revise", "restore"));

        newsroom.revise(text);
        get("/v1/articles/hiding?locale=es").then().statusCode(200).body("translation.stale", equalTo(true));
    }

    @Test
    void aTranslationSaysWhatTheArticleSays() throws Exception {
        Manuscript text = ManuscriptFixture.article("faithful");
        newsroom.publishNew(text);
        JsonNode sound = json.valueToTree(ManuscriptFixture.translated(text, "de"));

        unfaithful(sound, "/claims/0/certainty", "\"high\"", "/claims/0/certainty");
        unfaithful(sound, "/claims/1/kind", "\"treatment\"", "/claims/1/kind");
        unfaithful(sound, "/claims/0/appraisal", "\"disputed\"", "/claims/0/appraisal");
        unfaithful(sound, "/claims/0/appliesTo", "[]", "/claims/0/appliesTo");
        unfaithful(sound, "/claims/0/sources", "[]", "/claims/0/sources");
        unfaithful(sound, "/claims/2/shown", "true", "/claims/2/shown");
        unfaithful(sound, "/sections/0/id", "\"schatten\"", "/sections/0/id");
        unfaithful(sound, "/sections/0/claims", "[]", "/sections/0/claims");
        unfaithful(sound, "/conditions", "[\"vitiligo\"]", "/conditions");
        unfaithful(sound, "/locale", "\"fr\"", "/locale");
        unfaithful(sound, "/claims/0/statement", "\" \"", "/claims/0/statement");
        newsroom.editor().get(draftOf("faithful", "", "de")).then().statusCode(404);
    }

    @Test
    void theTwoPersonRuleAndTheStepsAreTheSame() {
        Manuscript text = ManuscriptFixture.article("two-people");
        newsroom.publishNew(text);
        Manuscript german = ManuscriptFixture.translated(text, "de");
        begin(german).then().statusCode(201).body("revision", equalTo(1)).body("state", equalTo("draft"));
        begin(german).then().statusCode(412);
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/two-people/draft")
                .then()
                .statusCode(201);

        step("approve", "ruth", "reviewer")
                .then()
                .statusCode(409)
                .body("allowed", contains("edit", "submit", "discard"));
        step("submit", "ines", "editor").then().statusCode(200).body("state", equalTo("in_review"));
        step("approve", "ines", "reviewer").then().statusCode(403).body("type", endsWith("/author-may-not-approve"));
        step("approve", "ruth", "reviewer").then().statusCode(200);
        newsroom.editor().get("/v1/articles/two-people/draft").then().body("state", equalTo("draft"));

        newsroom.submit("two-people");
        newsroom.approve("two-people");
        newsroom.publish("two-people").then().statusCode(200);
        step("publish", "ines", "editor").then().statusCode(409).body("type", endsWith("/draft-out-of-date"));
        get("/v1/articles/two-people?locale=de").then().statusCode(404);
    }

    @Test
    void theArticlesOwnLanguageIsNoTranslation() {
        Manuscript text = ManuscriptFixture.article("own-tongue");
        newsroom.publishNew(text);

        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.translated(text, "de"))
                .put("/v1/articles/own-tongue/draft")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/locale"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put(draftOf("own-tongue", "", "en"))
                .then()
                .statusCode(201)
                .header("Location", "/v1/articles/own-tongue/draft");
        begin(ManuscriptFixture.translated(ManuscriptFixture.article("never-published"), "de"))
                .then()
                .statusCode(404);
    }

    @Test
    void subscribersHearTheFullStateWithItsLanguages() throws Exception {
        Manuscript text = ManuscriptFixture.article("heard");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        newsroom.revise(ManuscriptFixture.titled(text, "Again"));

        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), "dermatrail.content.article.v1")) {
            await().until(() -> log.of("heard"), hasSize(3));
            var records = log.of("heard");
            for (var record : records) {
                EventContract.assertKept(record);
            }
            assertThat(EventLog.header(records.get(1), "ce_type"))
                    .isEqualTo("org.dermatrail.content.article.translated.v1");
            JsonNode translated = json.readTree(records.get(1).value());
            assertThat(translated.at("/revision").asInt()).isEqualTo(1);
            assertThat(translated.at("/locale").asText()).isEqualTo("en");
            assertThat(translated.at("/claims")).hasSize(3);
            assertThat(translated.at("/translations"))
                    .isEqualTo(json.readTree("[{\"locale\":\"de\",\"of\":1,\"stale\":false}]"));
            assertThat(json.readTree(records.get(2).value()).at("/translations"))
                    .isEqualTo(json.readTree("[{\"locale\":\"de\",\"of\":1,\"stale\":true}]"));
        }
    }

    private Response in(String languages) {
        return given().header("Accept-Language", languages).get("/v1/articles/speaking");
    }

    private Response begin(Manuscript translation) {
        return newsroom.editor()
                .header("If-None-Match", "*")
                .body(translation)
                .put(draftOf(translation.slug(), "", translation.locale()));
    }

    private Response step(String step, String subject, String role) {
        return newsroom.as(subject, role).header("If-Match", "*").post(draftOf("two-people", "/" + step, "de"));
    }

    private void unfaithful(JsonNode sound, String place, String value, String pointer) throws Exception {
        JsonNode bent = sound.deepCopy();
        int end = place.lastIndexOf('/');
        ((ObjectNode) bent.at(place.substring(0, end))).set(place.substring(end + 1), json.readTree(value));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(bent.toString())
                .put(draftOf("faithful", "", "de"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }
}
