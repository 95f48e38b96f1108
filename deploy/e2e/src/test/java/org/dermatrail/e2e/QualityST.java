package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.e2e.Newsroom.expect;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the quality gate says through the gateway, what it holds up, and who may open it. */
class QualityST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private static final Map<String, String> REASON = Map.of("override", "The source is being reprinted.");

    private final Clinic clinic = new Clinic(STACK, "demo");
    private final Newsroom newsroom = new Newsroom(clinic);

    @Test
    void aClaimWithoutSourceIsHeldUpUntilAReviewerGivesAReason() throws Exception {
        newsroom.approved(Newsroom.article("unsourced", "Oats calm dry skin", "dry-skin", List.of()));

        JsonPath said = newsroom.as("editor")
                .get("/v1/articles/unsourced/draft/quality")
                .jsonPath();
        assertThat(said.getBoolean("publishable")).isFalse();
        assertThat(said.getString("findings[0].code")).isEqualTo("claim-without-source");
        assertThat(said.getString("findings[0].pointer")).isEqualTo("/claims/0");
        Response held = expect(409, newsroom.step("editor", "unsourced", "publish"));
        assertThat(held.contentType()).startsWith("application/problem+json");
        assertThat(held.jsonPath().getString("type")).endsWith("/quality-gate");
        assertThat(held.jsonPath().getList("findings.code")).isEqualTo(List.of("claim-without-source"));
        expect(404, clinic.anonymous().get("/v1/articles/unsourced"));

        expect(403, override("editor", "unsourced"));
        expect(200, override("reviewer", "unsourced"));

        expect(200, clinic.anonymous().get("/v1/articles/unsourced"));
        List<String> reasons = newsroom.as("editor")
                .get("/v1/articles/unsourced/history")
                .jsonPath()
                .getList("items.findAll { it.step == 'publish' }.reason");
        assertThat(reasons)
                .singleElement()
                .asString()
                .contains("claim-without-source", "The source is being reprinted.");
    }

    @Test
    void aSoundTextPassesAndThereIsNothingToOverride() throws Exception {
        newsroom.approved(Newsroom.article("sourced", "Wool itches on dry skin", "dry-skin", List.of("example")));

        expect(400, override("reviewer", "sourced"));
        expect(200, newsroom.step("editor", "sourced", "publish"));

        JsonPath said =
                newsroom.as("reviewer").get("/v1/articles/sourced/quality").jsonPath();
        assertThat(said.getBoolean("publishable")).isTrue();
        assertThat(said.getDouble("grade.fleschKincaid")).isLessThan(8);
        assertThat(said.getList("findings.code")).asList().contains("help-section-missing");
    }

    private Response override(String role, String slug) throws Exception {
        return newsroom.as(role).header("If-Match", "*").body(REASON).post("/v1/articles/" + slug + "/draft/publish");
    }
}
