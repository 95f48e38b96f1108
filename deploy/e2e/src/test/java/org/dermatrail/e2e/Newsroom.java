package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Editors and reviewers at work through the gateway; each step has to succeed. */
final class Newsroom {

    private final Clinic clinic;

    Newsroom(Clinic clinic) {
        this.clinic = clinic;
    }

    /** A new article, taken as far as a reviewer's approval. */
    void approved(Map<String, Object> article) throws Exception {
        expect(201, as("editor").body(article).post("/v1/articles"));
        String slug = slug(article);
        expect(200, step("editor", slug, "submit"));
        expect(200, step("reviewer", slug, "approve"));
    }

    /** A new article that readers get. */
    void published(Map<String, Object> article) throws Exception {
        approved(article);
        expect(200, step("editor", slug(article), "publish"));
    }

    /** The next revision of an article that readers get. */
    void revised(Map<String, Object> article) throws Exception {
        String slug = slug(article);
        expect(201, as("editor").header("If-None-Match", "*").body(article).put("/v1/articles/" + slug + "/draft"));
        expect(200, step("editor", slug, "submit"));
        expect(200, step("reviewer", slug, "approve"));
        expect(200, step("editor", slug, "publish"));
    }

    Response step(String role, String slug, String step) throws Exception {
        return as(role).header("If-Match", "*").post("/v1/articles/" + slug + "/draft/" + step);
    }

    RequestSpecification as(String role) throws Exception {
        return clinic.as(role).contentType("application/json");
    }

    /** A short article of one claim about a condition. */
    static Map<String, Object> article(String slug, String title, String condition, List<String> sources) {
        String claim = slug + "/helps";
        return Map.of(
                "slug",
                slug,
                "locale",
                "en",
                "title",
                title,
                "summary",
                title + ".",
                "conditions",
                List.of(condition),
                "reviewBy",
                "2030-01-01",
                "sections",
                List.of(Map.of("id", "care", "heading", title, "body", title, "claims", List.of(claim))),
                "claims",
                List.of(Map.of(
                        "id",
                        claim,
                        "statement",
                        title + ".",
                        "kind",
                        "self-care",
                        "certainty",
                        "moderate",
                        "appraisal",
                        "supported",
                        "appliesTo",
                        List.of(condition),
                        "sources",
                        sources)),
                "sources",
                List.of(Map.of("id", "example", "citation", "An example.", "year", 2026)));
    }

    static Response expect(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }

    private static String slug(Map<String, Object> article) {
        return String.valueOf(article.get("slug"));
    }
}
