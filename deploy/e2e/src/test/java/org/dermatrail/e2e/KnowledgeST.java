package org.dermatrail.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another system asks by a code, and readers at any replica get what was last published. */
class KnowledgeST {

    private static final String ICD_10_CM = "2.16.840.1.113883.6.90";

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.REPLICATED;

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void aRecordSystemFindsArticlesAndClaimsByTheCodeOfADiagnosis() {
        JsonPath feed = ask("L80", ICD_10_CM).jsonPath();

        assertThat(feed.getString("feed.entry[0].id._value")).endsWith("articles/vitiligo-recurrence");
        String claim = feed.getString("feed.entry.find { it.source != null }.link[0].href");
        assertThat(claim).startsWith(STACK.gateway().toString());
        URI address = URI.create(claim);
        Response page = given().accept("text/html").get(claim);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("id=\"" + address.getFragment() + "\"")
                .contains("<script type=\"application/ld+json\">");
    }

    @Test
    void aForeignCodeSystemIsAProblem() {
        Response refused = ask("709.01", "2.16.840.1.113883.6.103");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.asString()).contains(ICD_10_CM);
    }

    @Test
    void whatWasPublishedIsReadAtEveryReplicaAtOnce() throws Exception {
        for (int round = 1; round <= 5; round++) {
            Map<String, Object> article = new LinkedHashMap<>(clinic.anonymous()
                    .get("/v1/articles/scar-treatment")
                    .jsonPath()
                    .getMap("$"));
            article.put("title", "Scars, round " + round);
            publish(article);

            for (URI replica : STACK.contents()) {
                Response read = given().baseUri(replica.toString()).get("/v1/articles/scar-treatment");
                assertThat(read.jsonPath().getString("title")).isEqualTo("Scars, round " + round);
            }
        }
        assertThat(STACK.contents()).hasSize(2);
    }

    private void publish(Map<String, Object> article) throws Exception {
        String draft = "/v1/articles/" + article.get("slug") + "/draft";
        Response begun = clinic.as("editor")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(article)
                .put(draft);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        for (List<String> step :
                List.of(List.of("editor", "submit"), List.of("reviewer", "approve"), List.of("editor", "publish"))) {
            Response done = clinic.as(step.getFirst())
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .post(draft + "/" + step.getLast());
            assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        }
    }

    private Response ask(String code, String system) {
        return clinic.anonymous()
                .queryParam("mainSearchCriteria.v.c", code)
                .queryParam("mainSearchCriteria.v.cs", system)
                .queryParam("knowledgeResponseType", "application/json")
                .get("/infobutton");
    }
}
