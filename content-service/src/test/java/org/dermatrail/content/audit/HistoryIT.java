package org.dermatrail.content.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** What people read of the trail, and who they are. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class HistoryIT {

    Infrastructure infrastructure;

    @Test
    void theHistoryOfAnArticleIsPagedFromItsLatestStep() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("audited"));

        JsonPath first = newsroom.reviewer()
                .get("/v1/articles/audited/history?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.step")).containsExactly("publish", "approve", "submit");
        assertThat(first.getList("items.actor")).containsExactly("ines", "ruth", "ines");
        assertThat(first.getInt("items[0].revision")).isEqualTo(1);
        JsonPath second = newsroom.reviewer()
                .get("/v1/articles/audited/history?limit=3&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items.step")).containsExactly("begin");
        given().get("/v1/articles/audited/history").then().statusCode(401);
        newsroom.as("paul", "portal").get("/v1/articles/audited/history").then().statusCode(403);
        newsroom.editor().get("/v1/articles/audited/history?cursor=YWJj").then().statusCode(400);
    }

    @Test
    void whatNobodyEverWroteHasNoHistory() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.begin(ManuscriptFixture.article("given-up"));
        newsroom.editor().header("If-Match", "*").delete("/v1/articles/given-up/draft");

        for (String query : new String[] {"", "?limit=1"}) {
            newsroom.editor()
                    .get("/v1/articles/never-written/history" + query)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/not-found"));
        }
        JsonPath first = newsroom.editor()
                .get("/v1/articles/given-up/history?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.step")).containsExactly("discard");
        newsroom.editor()
                .get("/v1/articles/never-written/history?cursor=" + first.getString("next"))
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAnAdministratorChecks() {
        given().get("/v1/audit/verification").then().statusCode(401);
        new Newsroom(infrastructure)
                .editor()
                .get("/v1/audit/verification")
                .then()
                .statusCode(403);
        new Newsroom(infrastructure)
                .as("ada", "admin")
                .get("/v1/audit/verification?head=sha256:xyz")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-value"))
                .body("errors[0].pointer", equalTo("?head"));
    }
}
