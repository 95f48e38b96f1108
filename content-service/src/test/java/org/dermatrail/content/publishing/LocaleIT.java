package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Translation;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever names a language gets the text of that language, in whatever form and list. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LocaleIT {

    private static final String MARKDOWN = "text/markdown";

    Infrastructure infrastructure;

    @Inject
    SessionFactory sessions;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void aTranslationIsWrittenAsAFileToo() {
        Manuscript text = ManuscriptFixture.article("filed-in-german");
        newsroom.publishNew(text);
        String address = Newsroom.draftOf(text.slug(), "", "de");
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.translated(text, "de"))
                .put(address)
                .then()
                .statusCode(201);

        Response file = files().accept(MARKDOWN).get(address);
        file.then().statusCode(200).body(containsString("[de] Sun and skin"));
        files().header("If-Match", file.header("ETag"))
                .body(file.asString().replace("[de] Sun and skin", "Sonne und Haut"))
                .put(address)
                .then()
                .statusCode(200)
                .body("title", equalTo("Sonne und Haut"));
        files().accept(MARKDOWN)
                .get("/v1/articles/filed-in-german/draft")
                .then()
                .statusCode(404);
        for (String step : List.of("submit", "approve", "publish")) {
            (step.equals("approve") ? newsroom.reviewer() : newsroom.editor())
                    .header("If-Match", "*")
                    .post(Newsroom.draftOf(text.slug(), "/" + step, "de"))
                    .then()
                    .statusCode(200);
        }
        Response source = files().get("/v1/articles/filed-in-german/source?locale=de");
        source.then().statusCode(200).body(containsString("Sonne und Haut"));
        Response own = files().get("/v1/articles/filed-in-german/source?locale=en");
        own.then().statusCode(200).body(containsString("Sun and skin"));
        assertThat(source.header("ETag")).isNotEqualTo(own.header("ETag"));
        files().header("If-None-Match", "*")
                .body(source.asString().replace("Sonne und Haut", "Haut und Sonne"))
                .put(address)
                .then()
                .statusCode(201)
                .header("Location", address);
    }

    @Test
    void aLanguageThatIsNotThereIsNotMistakenForTheOwnOne() {
        newsroom.publishNew(ManuscriptFixture.article("english-only"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.article("english-only"))
                .put("/v1/articles/english-only/draft")
                .then()
                .statusCode(201);

        for (String path : List.of("draft", "draft/quality", "source")) {
            String accept = path.equals("draft/quality") ? "application/json" : MARKDOWN;
            String address = "/v1/articles/english-only/" + path + "?locale=";
            files().accept(accept).get(address + "en").then().statusCode(200);
            files().accept(accept).get(address + "de").then().statusCode(404);
            files().accept(accept)
                    .get(address + "english")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?locale"));
        }
    }

    @Test
    void theGateJudgesTheTranslation() {
        Manuscript text = ManuscriptFixture.article("judged-in-german");
        newsroom.publishNew(text);
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.translated(text, "de"))
                .put(Newsroom.draftOf(text.slug(), "", "de"))
                .then()
                .statusCode(201);

        newsroom.editor()
                .get(Newsroom.draftOf(text.slug(), "/quality", "de"))
                .then()
                .statusCode(200)
                .body("grade.fleschKincaid", nullValue())
                .body("revision", equalTo(1));
        newsroom.editor()
                .get("/v1/articles/judged-in-german/draft/quality")
                .then()
                .statusCode(404);
    }

    @Test
    void articlesAreListedInTheWordsOfTheirTranslation() {
        Manuscript text = ManuscriptFixture.article("listed-twice");
        newsroom.publishNew(text);
        newsroom.publishNew(ManuscriptFixture.article("listed-once"));
        newsroom.translate(ManuscriptFixture.translated(text, "fr"));

        get("/v1/articles?locale=fr")
                .then()
                .statusCode(200)
                .body("items.locale", everyItem(equalTo("fr")))
                .body("items.slug", not(hasItem("listed-once")))
                .body("items.find { it.slug == 'listed-twice' }.title", equalTo("[fr] Sun and skin"))
                .body("items.find { it.slug == 'listed-twice' }.translation.stale", equalTo(false));
        get("/v1/articles?locale=en&limit=200")
                .then()
                .body("items.find { it.slug == 'listed-twice' }.title", equalTo("Sun and skin"))
                .body("items.find { it.slug == 'listed-twice' }.translation", nullValue());
        get("/v1/articles?limit=200")
                .then()
                .body("items.findAll { it.slug == 'listed-twice' }.locale", equalTo(List.of("en")));

        newsroom.revise(ManuscriptFixture.titled(text, "Shade and skin"));

        get("/v1/articles?locale=fr")
                .then()
                .body("items.find { it.slug == 'listed-twice' }.revision", equalTo(1))
                .body("items.find { it.slug == 'listed-twice' }.translation.stale", equalTo(true));
        get("/v1/articles?locale=french").then().statusCode(400).body("errors[0].pointer", equalTo("?locale"));
    }

    @Test
    void claimsAreListedInTheWordsOfTheirTranslation() {
        Manuscript text = ManuscriptFixture.article("claimed-twice");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "fr"));

        get("/v1/claims?article=claimed-twice&locale=fr")
                .then()
                .statusCode(200)
                .body("items.locale", everyItem(equalTo("fr")))
                .body("items.find { it.id == 'claimed-twice/hats-help' }.statement", containsString("[fr] A broad hat"))
                .body("items.find { it.id == 'claimed-twice/hats-help' }.translation.of", equalTo(1));
        get("/v1/claims?article=claimed-twice&locale=en")
                .then()
                .body("items.locale", everyItem(equalTo("en")))
                .body("items[0].translation", nullValue());
        get("/v1/claims?article=claimed-twice&locale=de").then().body("items", equalTo(List.of()));
        get("/v1/claims?article=claimed-twice").then().body("items[0].locale", nullValue());
        get("/v1/claims?locale=french").then().statusCode(400).body("errors[0].pointer", equalTo("?locale"));

        Claim[] more = {
            ManuscriptFixture.claim("claimed-twice/hats-help", "A hat helps.", true),
            ManuscriptFixture.claim("claimed-twice/shirts-help", "Shirts help.", true)
        };
        newsroom.revise(ManuscriptFixture.withClaims(text, more));

        get("/v1/claims?article=claimed-twice&locale=fr")
                .then()
                .body("items.id", equalTo(List.of("claimed-twice/hats-help", "claimed-twice/shirts-help")))
                .body("items[0].statement", equalTo("A hat helps."))
                .body("items[0].locale", equalTo("en"))
                .body("items[0].translation", nullValue())
                .body("items[1].statement", equalTo("Shirts help."))
                .body("items[1].locale", equalTo("en"));
    }

    @Test
    void anOldStatementNeverStandsBesideANewAppraisal() {
        Manuscript text = ManuscriptFixture.article("judged-anew");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        Claim hats = text.claims().get(1);
        Claim unsupported = new Claim(
                hats.id(),
                hats.statement(),
                hats.kind(),
                hats.certainty(),
                Appraisal.UNSUPPORTED,
                hats.appliesTo(),
                hats.sources(),
                hats.shown(),
                hats.searchWords(),
                hats.jurisdiction(),
                hats.asOf());
        newsroom.revise(ManuscriptFixture.withClaims(text, text.claims().getFirst(), unsupported));

        get("/v1/claims?article=judged-anew&locale=de")
                .then()
                .body("items.id", contains("judged-anew/hats-help", "judged-anew/shade-at-noon"))
                .body("items[0].appraisal", equalTo("unsupported"))
                .body("items[0].statement", equalTo("A broad hat protects the face."))
                .body("items[0].locale", equalTo("en"))
                .body("items[0].translation", nullValue())
                .body("items[1].statement", containsString("[de] Shade at noon"))
                .body("items[1].locale", equalTo("de"))
                .body("items[1].translation.of", equalTo(1))
                .body("items[1].translation.stale", equalTo(true));
    }

    /** Of the translations on a page no text leaves the database whole. */
    @Test
    void listsLoadNoWholeTranslations() {
        Manuscript text = ManuscriptFixture.article("listed-briefly");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "it"));
        newsroom.publishNew(ManuscriptFixture.article("listed-briefly-too"));
        newsroom.translate(ManuscriptFixture.translated(ManuscriptFixture.article("listed-briefly-too"), "it"));
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            get("/v1/articles?locale=it").then().body("items.title", everyItem(containsString("[it]")));
            get("/v1/claims?locale=it").then().body("items.statement", everyItem(containsString("[it]")));
            assertThat(statistics
                            .getEntityStatistics(Translation.class.getName())
                            .getLoadCount())
                    .isZero();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void theServiceItselfSpeaksTheLanguageOfTheText() {
        Manuscript text = ManuscriptFixture.article("spoken-to");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "es"));

        given().accept("text/html")
                .get("/v1/articles/spoken-to?locale=es")
                .then()
                .body(containsString("<h2>Fuentes</h2>"))
                .body(containsString("estamos bastante seguros"))
                .body(containsString("visto bueno"))
                .body(containsString("revisado por ruth"))
                .body(not(containsString("How sure")));
        given().accept("text/html")
                .get("/v1/articles/spoken-to")
                .then()
                .body(containsString("<h2>Sources</h2>"))
                .body(containsString("we are fairly sure"));
    }

    private RequestSpecification files() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(MARKDOWN, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(MARKDOWN)
                .header("Authorization", infrastructure.bearer(Newsroom.EDITOR, "editor"));
    }
}
