package org.dermatrail.content.article;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** What anybody may read, in every format, without a token. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReadingIT {

    Infrastructure infrastructure;

    @Test
    void anArticleComesAsJsonHtmlOrMarkdown() {
        given().accept("application/json")
                .get("/v1/articles/scar-treatment")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .body("slug", equalTo("scar-treatment"))
                .body("state", equalTo("published"))
                .body("reviewer", equalTo("dermatrail-review-desk"));
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/v1/articles/scar-treatment")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("No clinician has signed off this text yet."))
                .body(containsString("id=\"claim-silicone-first-line\""));
        given().accept("text/markdown")
                .get("/v1/articles/scar-treatment")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("> No clinician has signed off this text yet."));
        given().accept("*/*").get("/v1/articles/scar-treatment").then().contentType("application/json");
    }

    @Test
    void markupOfAnEditorIsShownAsText() {
        new Newsroom(infrastructure)
                .publishNew(ManuscriptFixture.titled(
                        ManuscriptFixture.withBody(
                                ManuscriptFixture.article("markup"),
                                "<script>alert(1)</script>\n\n<div onclick=x>y</div> [z](javascript:alert(2))"),
                        "<img src=x onerror=alert(3)>"));

        given().accept("text/html")
                .get("/v1/articles/markup")
                .then()
                .body(not(containsString("<script>")))
                .body(not(containsString("<div onclick")))
                .body(not(containsString("<img")))
                .body(not(containsString("javascript:")))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"));
        given().accept("text/markdown").get("/v1/articles/markup").then().body(not(containsString("javascript:")));
        get("/v1/articles/markup").then().body("title", equalTo("<img src=x onerror=alert(3)>"));
    }

    @Test
    void hiddenClaimsAreInTheJsonOnly() {
        new Newsroom(infrastructure).publishNew(ManuscriptFixture.article("hidden"));

        given().accept("application/json")
                .get("/v1/articles/hidden")
                .then()
                .body("claims.find { it.id == 'hidden/son-burn' }.shown", equalTo(false));
        given().accept("text/html").get("/v1/articles/hidden").then().body(not(containsString("Son burn")));
        given().accept("text/markdown").get("/v1/articles/hidden").then().body(not(containsString("Son burn")));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Response first = get("/v1/articles/facial-atrophy");
        String tag = first.header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/articles/facial-atrophy")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get("/v1/articles/facial-atrophy")
                .then()
                .statusCode(304);
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get("/v1/articles/facial-atrophy")
                .then()
                .statusCode(200);
    }

    @Test
    void listsArePagedByFollowingTheLink() {
        List<String> slugs = new ArrayList<>();
        String next = "/v1/articles?limit=4&locale=en";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            slugs.addAll(page.jsonPath().getList("items.slug"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().getString("next") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(slugs).isSorted().doesNotHaveDuplicates().contains("scar-treatment", "vitiligo-recurrence");
        given().queryParam("condition", "scar")
                .get("/v1/articles")
                .then()
                .body("items.slug", hasItem("scar-treatment"))
                .body("items.slug", not(hasItem("vitiligo-recurrence")));
    }

    @Test
    void claimsAreFoundByWhatTheyAre() {
        given().queryParam("article", "msc-vitiligo")
                .queryParam("appraisal", "unsupported")
                .queryParam("limit", 200)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items.article", everyItem(equalTo("msc-vitiligo")))
                .body("items.appraisal", everyItem(equalTo("unsupported")));
        given().queryParam("kind", "contraindication")
                .queryParam("condition", "microneedling")
                .get("/v1/claims")
                .then()
                .body("items.kind", everyItem(equalTo("contraindication")));
        JsonPath claim =
                get("/v1/claims/vitiligo-recurrence/clearing-is-not-cure").jsonPath();
        assertThat(claim.getBoolean("current")).isTrue();
        assertThat(claim.getString("certainty")).isEqualTo("moderate");
        assertThat(claim.getString("sources[0].citation")).contains("Cochrane");
        assertThat(claim.getList("history.revision")).containsExactly(1);
    }

    @Test
    void aClaimKeepsItsHistory() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("with-a-past"));
        newsroom.revise(ManuscriptFixture.withClaims(
                ManuscriptFixture.article("with-a-past"),
                ManuscriptFixture.claim("with-a-past/hats-help", "A hat with a brim helps.", true)));

        get("/v1/claims/with-a-past/hats-help")
                .then()
                .body("revision", equalTo(2))
                .body("history.statement", hasItems("A hat with a brim helps.", "A broad hat protects the face."));
        get("/v1/claims/with-a-past/shade-at-noon")
                .then()
                .body("revision", equalTo(1))
                .body("current", equalTo(false));
        get("/v1/articles/with-a-past/revisions/1/diff/2")
                .then()
                .body("difference.claims.find { it.id == 'with-a-past/hats-help' }.change", equalTo("changed"))
                .body("difference.claims.find { it.id == 'with-a-past/shade-at-noon' }.change", equalTo("removed"))
                .body("difference.sections.id", hasItem("shade"));
    }
}
