package org.dermatrail.content.knowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another system asks by a code, over HTTP. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class InfobuttonIT {

    private static final String TAG = "tag:dermatrail.org,2026:";
    private static final String OID = "2.16.840.1.113883.6.";

    Infrastructure infrastructure;

    @ParameterizedTest
    @CsvSource({
        "L80, 3, vitiligo-recurrence",
        "L80, 90, vitiligo-recurrence",
        "ED63.0, 347, vitiligo-recurrence",
        "56727007, 96, vitiligo-recurrence",
        "C43.3, 3, changing-mole",
        "C43, 3, changing-mole",
        "C4330, 90, changing-mole",
        "G51.0, 90, facial-atrophy",
        "193093009, 96, facial-atrophy",
        "L91.0, 3, scar-treatment"
    })
    void aCodeOfAnySystemLeadsToItsArticleFirst(String code, String system, String article) {
        JsonPath feed = json(ask(code, system));

        assertThat(feed.getString("feed.entry[0].id._value")).isEqualTo(TAG + "articles/" + article);
        assertThat(feed.getString("feed.entry[0].link[0].href")).endsWith("/v1/articles/" + article);
        assertThat(feed.getList("feed.entry.source.id._value")).contains(TAG + "articles/" + article);
        assertThat(feed.getList("feed.category.scheme", String.class))
                .contains("mainSearchCriteria.v.c", "mainSearchCriteria.v.cs");
    }

    @Test
    void claimsNameTheirArticleAndLeadToTheirAnchor() {
        JsonPath feed = json(ask("L80", "3"));
        String claim =
                "feed.entry.find { it.id._value == '" + TAG + "claims/vitiligo-recurrence/clearing-is-not-cure' }";

        assertThat(feed.getString(claim + ".source.id._value")).isEqualTo(TAG + "articles/vitiligo-recurrence");
        assertThat(feed.getString(claim + ".link[0].href"))
                .endsWith("/v1/articles/vitiligo-recurrence#claim-clearing-is-not-cure");
        given().accept("text/html")
                .get("/v1/articles/vitiligo-recurrence")
                .then()
                .body(containsString("id=\"claim-clearing-is-not-cure\""));
    }

    @Test
    void atomSaysTheSameAsJson() {
        JsonPath json = json(ask("L80", "3"));
        Response response = given().queryParams("mainSearchCriteria.v.c", "L80", "mainSearchCriteria.v.cs", OID + 3)
                .get("/infobutton");
        XmlPath atom = response.xmlPath();

        assertThat(response.contentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(atom.getList("feed.entry.id", String.class)).isEqualTo(json.getList("feed.entry.id._value"));
        assertThat(atom.getString("feed.updated")).isEqualTo(json.getString("feed.updated._value"));
        assertThat(atom.getList("feed.entry.source.id", String.class))
                .isEqualTo(json.getList("feed.entry.findAll { it.source != null }.source.id._value"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/*, application/atom+xml",
        "*/*, application/atom+xml",
        "text/*, text/xml",
        "application/atom+xml;q=0.9, application/atom+xml",
        "application/json, application/json"
    })
    void aRangeOfTypesIsAnsweredWithTheFirstThatIsInIt(String accepted, String type) {
        assertThat(given().header("Accept", accepted)
                        .queryParam("mainSearchCriteria.v.dn", "Vitiligo")
                        .get("/infobutton")
                        .contentType())
                .startsWith(type);
    }

    @Test
    void subTopicsNarrowTheClaimsButNeverWhenToGetHelp() {
        List<String> all = json(ask("C43.3", "3")).getList("feed.entry.id._value");
        List<String> narrowed = json(given().queryParams("subTopic.v.c", "Q000628")
                        .queryParams("mainSearchCriteria.v.c", "C43.3", "mainSearchCriteria.v.cs", OID + 3)
                        .queryParam("knowledgeResponseType", "application/json")
                        .get("/infobutton"))
                .getList("feed.entry.id._value");

        assertThat(all).containsAll(narrowed).hasSizeGreaterThan(narrowed.size());
        assertThat(narrowed).contains(TAG + "claims/skin-warning-signs/suspected-melanoma");
    }

    @Test
    void anArticlesOwnCodesAreEnough() {
        new Newsroom(infrastructure).publishNew(about("own-code", "Q82"));

        feed(ask("Q82", "3")).body("feed.entry.id._value", hasItem(TAG + "articles/own-code"));
        feed(ask("Q82.1", "3")).body("feed.entry.id._value", hasItem(TAG + "articles/own-code"));
        feed(ask("Q83", "3")).body("feed.entry.id._value", not(hasItem(TAG + "articles/own-code")));
    }

    @Test
    void whatIsWithdrawnIsNoAnswerAnyMore() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(about("retracted", "Q84.1"));
        feed(ask("Q84", "3")).body("feed.entry.id._value", hasItem(TAG + "articles/retracted"));
        newsroom.withdraw("retracted", "{\"reason\":\"It was wrong.\"}").then().statusCode(200);

        feed(ask("Q84", "3")).body("feed.entry", empty());
    }

    @Test
    void readersOfAnotherLanguageGetTheTranslation() {
        Newsroom newsroom = new Newsroom(infrastructure);
        Manuscript text = about("translated", "Q87");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        JsonPath feed = json(given().queryParams("mainSearchCriteria.v.c", "Q87", "mainSearchCriteria.v.cs", OID + 3)
                .queryParam("informationRecipient.languageCode.c", "de-AT")
                .queryParam("knowledgeResponseType", "application/json")
                .get("/infobutton"));

        assertThat(feed.getString("feed.lang")).isEqualTo("de");
        assertThat(feed.getList("feed.entry.lang", String.class)).isNotEmpty().containsOnly("de");
        String address = feed.getString("feed.entry[0].link[0].href");
        assertThat(address).endsWith("/v1/articles/translated?locale=de");
        given().get("/v1/articles/translated?locale=de")
                .then()
                .body("title", equalTo(feed.getString("feed.entry[0].title._value")));
    }

    @Test
    void aStaleTranslationSaysNothingThatNoLongerHolds() {
        Newsroom newsroom = new Newsroom(infrastructure);
        Claim shade = ManuscriptFixture.claim("judged-since/shade-at-noon", "Shade at noon helps.", true);
        Claim hats = ManuscriptFixture.claim("judged-since/hats-help", "A broad hat protects.", true);
        Claim gloves = ManuscriptFixture.claim("judged-since/gloves-help", "Gloves protect.", true);
        Manuscript text = ManuscriptFixture.withClaims(about("judged-since", "Q86"), shade, hats, gloves);
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        newsroom.revise(
                ManuscriptFixture.withClaims(text, shade, ManuscriptFixture.judged(hats, Appraisal.UNSUPPORTED)));

        JsonPath feed = json(given().queryParams("mainSearchCriteria.v.c", "Q86", "mainSearchCriteria.v.cs", OID + 3)
                .queryParam("informationRecipient", "PROV")
                .queryParam("informationRecipient.languageCode.c", "de")
                .queryParam("knowledgeResponseType", "application/json")
                .get("/infobutton"));

        assertThat(feed.getList("feed.entry.id._value"))
                .containsExactly(
                        TAG + "articles/judged-since",
                        TAG + "claims/judged-since/shade-at-noon",
                        TAG + "claims/judged-since/hats-help");
        assertThat(feed.getList("feed.entry.lang")).isEqualTo(List.of("de", "de", "en"));
        assertThat(feed.getString("feed.entry[0].summary._value")).contains("seither ge\u00e4ndert");
        assertThat(feed.getString("feed.entry[1].title._value")).isEqualTo("[de] Shade at noon helps.");
        assertThat(feed.getString("feed.entry[2].title._value")).isEqualTo("A broad hat protects.");
        assertThat(feed.getString("feed.entry[2].summary._value")).contains("unsupported");
        assertThat(feed.getString("feed.entry[2].link[0].href"))
                .endsWith("/v1/articles/judged-since?locale=en#claim-hats-help");
    }

    @Test
    void severalCriteriaAreAnsweredTogether() {
        feed(given().queryParams("mainSearchCriteria.v.c1", "G51.0", "mainSearchCriteria.v.cs1", OID + 3)
                        .queryParams("mainSearchCriteria.v.c2", "33659008", "mainSearchCriteria.v.cs2", OID + 96)
                        .queryParam("knowledgeResponseType", "application/json")
                        .get("/infobutton"))
                .body(
                        "feed.entry.id._value",
                        hasItems(TAG + "articles/facial-atrophy", TAG + "articles/scar-treatment"));
    }

    @Test
    void noMatchIsAnEmptyFeed() {
        feed(ask("Z99.9", "3")).body("feed.entry", empty());
        feed(ask("' or 1=1; drop table article; --", "3")).body("feed.entry", empty());
        feed(ask("\u0000", "3")).body("feed.entry", empty());
        feed(given().queryParam("mainSearchCriteria.v.dn", "vitiligo")
                        .queryParam("informationRecipient.languageCode.c", "es")
                        .queryParam("knowledgeResponseType", "application/json")
                        .get("/infobutton"))
                .body("feed.lang", equalTo("es"))
                .body("feed.entry", empty());
    }

    @Test
    void aForeignSystemIsAProblemThatNamesTheKnownOnes() {
        ask("709.01", "103")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid-value"))
                .body("errors[0].pointer", equalTo("?mainSearchCriteria.v.cs"))
                .body("errors[0].detail", containsString(OID + "347 (ICD-11)"));
        given().queryParam("mainSearchCriteria.v.dn", "x")
                .queryParam("knowledgeResponseType", "../../x")
                .get("/infobutton")
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(equalTo("?knowledgeResponseType")));
        given().accept("image/png")
                .queryParam("mainSearchCriteria.v.dn", "x")
                .get("/infobutton")
                .then()
                .statusCode(406);
    }

    @Test
    void scriptInAParameterComesBackAsText() {
        Response atom = given().queryParam("mainSearchCriteria.v.dn", "<script>alert(1)</script>]]>")
                .get("/infobutton");

        assertThat(atom.asString()).doesNotContain("<script");
        assertThat(atom.xmlPath().getString("feed.subtitle")).contains("<script>alert(1)</script>]]>");
        assertThat(atom.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        Response first = ask("L80", "3");

        assertThat(first.header("Vary")).contains("Accept");
        given().queryParams("mainSearchCriteria.v.c", "L80", "mainSearchCriteria.v.cs", OID + 3)
                .queryParam("knowledgeResponseType", "application/json")
                .header("If-None-Match", first.header("ETag"))
                .get("/infobutton")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    private static Manuscript about(String slug, String code) {
        Manuscript text = ManuscriptFixture.article(slug);
        return new Manuscript(
                slug,
                text.locale(),
                text.title(),
                text.summary(),
                List.of(),
                List.of(new Code("icd-10", code)),
                text.reviewBy(),
                text.disclosure(),
                text.licence(),
                text.attribution(),
                text.terms(),
                text.sections(),
                text.claims(),
                text.sources());
    }

    private static Response ask(String code, String system) {
        return given().queryParam("mainSearchCriteria.v.c", code)
                .queryParam("mainSearchCriteria.v.cs", OID + system)
                .queryParam("knowledgeResponseType", "application/json")
                .get("/infobutton");
    }

    private static ValidatableResponse feed(Response response) {
        return response.then().statusCode(200).contentType("application/json");
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }
}
